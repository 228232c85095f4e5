using WijkFonds.Initiatives;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="StoryLetter"/>.</summary>
internal sealed class StoryLetterTemplate(Sentences sentences) : LetterTemplate<StoryLetter>(sentences)
{
    protected override LetterText Write(StoryLetter letter, LetterReader reader) =>
        new(To(reader, T["{0} heeft nieuws voor je", letter.ByName]), T["{0} vertelt hoe het gaat met {1}.", letter.ByName, Named(letter.About.Title)])
        {
            Parts = [Quote(letter.Text, letter.ByName), Paragraph(T["Dit gebeurt mede door jouw steun."])],
            Button = ToInitiative(T["Lees het hele verhaal"], letter.About.Slug),
        };
}
