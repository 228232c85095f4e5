using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="LookBackInviteLetter"/>.</summary>
internal sealed class LookBackInviteLetterTemplate(Sentences sentences) : LetterTemplate<LookBackInviteLetter>(sentences)
{
    protected override LetterText Write(LookBackInviteLetter letter, LetterReader reader) =>
        new(To(reader, T["zullen we samen terugkijken?"]), T["{0} wil graag horen hoe het gaat met {1}.", letter.ByName, Named(letter.About.Title)])
        {
            Parts =
            [
                Paragraph(T["Eén keer per jaar praten we samen, gewoon bij de koffie. Je hoeft niets te schrijven."]),
                Paragraph(T["Wat is er veranderd? Wat viel tegen? Wat heb je nodig? Dat zijn de vragen."]),
                Paragraph(T["Liep het anders dan gedacht? Dat mag. Daar leren we samen van."]),
            ],
            Button = new LetterButton(T["Bekijk je initiatief"], $"/initiatieven/{letter.About.Slug}"),
            Next = [T["{0} belt je uiterlijk {1} om iets af te spreken.", letter.ByName, T.Day(letter.Before, reader.Today)]],
        };
}
