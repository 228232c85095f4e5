using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="CameBackLetter"/>.</summary>
internal sealed class CameBackLetterTemplate(Sentences sentences) : LetterTemplate<CameBackLetter>(sentences)
{
    protected override LetterText Write(CameBackLetter letter, LetterReader reader) =>
        new(To(reader, T["klopt je nummer nog?"]), T["De bank stuurde het geld voor {0} terug.", Named(letter.About.Title)])
        {
            Parts = [Paragraph(T["Het ging naar de rekening die eindigt op {0}. Er is niets kwijt.", letter.AccountEnd])],
            Button = new LetterButton(T["Vul je rekeningnummer opnieuw in"], $"/mijn/initiatief/{letter.About.Slug}/rekening"),
            Next = [T["Zodra het nummer er is, maken we het opnieuw over."], T["Klopt het nummer toch? Vul het dan nog een keer in."]],
        };
}
