using WijkFonds.Allocations;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="TakenBackLetter"/>.</summary>
internal sealed class TakenBackLetterTemplate(Sentences sentences) : LetterTemplate<TakenBackLetter>(sentences)
{
    protected override LetterText Write(TakenBackLetter letter, LetterReader reader) =>
        new(To(reader, T["er is nieuws over je idee"]), T["{0} nam een voorstel voor {1} terug.", letter.ByName, Named(letter.About.Title)])
        {
            Parts = [Paragraph(T["De wethouder beslist er nu niet over. Je idee blijft gewoon staan."])],
            Button = ToInitiative(T["Bekijk je initiatief"], letter.About.Slug),
            Next = [T["Samen kijken jullie wat er wel kan. Bel gerust."]],
        };
}
