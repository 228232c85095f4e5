using WijkFonds.Initiatives;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="IdeaReceivedLetter"/>.</summary>
internal sealed class IdeaReceivedLetterTemplate(Sentences sentences) : LetterTemplate<IdeaReceivedLetter>(sentences)
{
    protected override LetterText Write(IdeaReceivedLetter letter, LetterReader reader) =>
        new(To(reader, T["je idee is binnen"]), T["Je idee is binnen. Je hoort van {0}, uiterlijk {1}.", letter.CallerName, T.Day(letter.AnswerBy, reader.Today)])
        {
            Parts =
            [
                Paragraph(T["Je idee heet {0}. Dank je wel dat je het vertelt.", Named(letter.About.Title)]),
                Paragraph(T["Je code is {0}. Noem die als je belt.", letter.ShortCode]),
            ],
            Button = ToInitiative(T["Bekijk je idee"], letter.About.Slug),
            Next =
            [
                T["{0} leest je idee en praat er met je over.", letter.CallerName],
                T["Buren kunnen je idee steunen. Stuur de pagina gerust door."],
                T["Wat er kan, is nog niet zeker. Dat hoor je eerlijk van ons."],
            ],
        };
}
