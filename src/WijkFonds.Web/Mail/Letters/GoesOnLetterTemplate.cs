using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="GoesOnLetter"/>.</summary>
internal sealed class GoesOnLetterTemplate(Sentences sentences) : LetterTemplate<GoesOnLetter>(sentences)
{
    protected override LetterText Write(GoesOnLetter letter, LetterReader reader) =>
        new(To(reader, T["we gaan door"]), T["{0} gaat door in {1}.", Named(letter.About.Title), letter.Year])
        {
            Parts = [Paragraph(letter.IsInitiator ? T["{0} heeft het geregeld. Je hoeft niets in te vullen.", letter.ByName] : T["Dit gebeurt mede door jouw steun."])],
            Button = ToInitiative(letter.IsInitiator ? T["Bekijk je initiatief"] : T["Kijk hoe het gaat"], letter.About.Slug),
            Next = letter.IsInitiator ? [T["Je krijgt een mail als er weer iets onderweg is."]] : [],
        };
}
