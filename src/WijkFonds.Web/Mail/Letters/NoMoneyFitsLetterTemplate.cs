using WijkFonds.Allocations;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="NoMoneyFitsLetter"/>.</summary>
internal sealed class NoMoneyFitsLetterTemplate(Sentences sentences) : LetterTemplate<NoMoneyFitsLetter>(sentences)
{
    protected override LetterText Write(NoMoneyFitsLetter letter, LetterReader reader) =>
        new(To(reader, T["er past geen geld bij een plan"]), T["{0} legt je {1} voor.", letter.ProposedByName, Named(letter.About.Title)])
        {
            Parts =
            [
                Paragraph(T["Gevraagd is {0}. Er is geld, maar door de regels kan er {1} van.", new Money(letter.AskedCents), new Money(letter.CoveredCents)]),
                Paragraph(T["Dit staat ook bij de vastlopers van de wijk."]),
            ],
            Button = new LetterButton(T["Bekijk wat kan helpen"], $"/wethouder/toewijzing/{letter.AllocationId}"),
            Next = [T["Zet apart wat wel kan, of zoek geld dat mag."]],
        };
}
