using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="LookBackToConfirmLetter"/>.</summary>
internal sealed class LookBackToConfirmLetterTemplate(Sentences sentences) : LetterTemplate<LookBackToConfirmLetter>(sentences)
{
    protected override LetterText Write(LookBackToConfirmLetter letter, LetterReader reader) =>
        new(To(reader, T["klopt dit zo?"]), T["{0} schreef op wat je vertelde over {1}. Klopt het?", letter.ByName, Named(letter.About.Title)])
        {
            Parts = [Paragraph(T["Lees het rustig. Je kunt zeggen dat het klopt, of wat er anders moet."])],
            Button = new LetterButton(T["Lees het en geef antwoord"], $"/mijn/initiatief/{letter.About.Slug}/gesprek"),
            Next = [T["Klopt het? Dan komt het op de pagina van je initiatief."]],
        };
}
