using WijkFonds.Allocations;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="NoMoneyFitsLetter"/>.</summary>
internal sealed class NoMoneyFitsLetterTemplate(Sentences sentences) : LetterTemplate<NoMoneyFitsLetter>(sentences)
{
    protected override LetterText Write(NoMoneyFitsLetter letter, LetterReader reader) =>
        new(To(reader, T["een plan wacht op jouw hulp"]), T["{0} legt je {1} voor.", letter.ProposedByName, Named(letter.About.Title)])
        {
            Parts =
            [
                Paragraph(T["Het geld dat er is, mag dit niet of niet alles betalen. Dat ligt aan onze regels, niet aan het plan."]),
                Paragraph(T["Dit staat ook bij de vastlopers van de wijk."]),
            ],
            Button = new LetterButton(T["Bekijk wat kan helpen"], $"/wethouder/toewijzing/{letter.AllocationId}"),
            Next = [T["Zet apart wat wel kan, of zoek geld dat mag."]],
        };
}
