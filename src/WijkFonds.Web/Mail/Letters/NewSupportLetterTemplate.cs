using WijkFonds.Endorsements;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="NewSupportLetter"/>.</summary>
internal sealed class NewSupportLetterTemplate(Sentences sentences) : LetterTemplate<NewSupportLetter>(sentences)
{
    protected override LetterText Write(NewSupportLetter letter, LetterReader reader) =>
        new(To(reader, T["er staan nieuwe buren achter je"]), Answer(letter))
        {
            Parts = [Paragraph(T.Count(letter.TotalCount, "Dat is je eerste buur.", "In totaal steunen nu {0} buren je idee."))],
            Button = ToInitiative(T["Bekijk wie er meedoet"], letter.About.Slug),
            Next = [T["Wil iemand meehelpen? Dan zie je dat op je pagina."]],
        };

    private string Answer(NewSupportLetter letter) => letter.NewCount == 1
        ? T["Een nieuwe buur steunt {0}.", Named(letter.About.Title)]
        : T["{0} nieuwe buren steunen {1}.", letter.NewCount, Named(letter.About.Title)];
}
