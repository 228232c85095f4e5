using WijkFonds.Initiatives;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="IdeaAnsweredLetter"/>.</summary>
internal sealed class IdeaAnsweredLetterTemplate(Sentences sentences) : LetterTemplate<IdeaAnsweredLetter>(sentences)
{
    protected override LetterText Write(IdeaAnsweredLetter letter, LetterReader reader) =>
        new(To(reader, T["{0} heeft je idee gelezen", letter.ByName]), T["{0} geeft antwoord op je idee {1}.", letter.ByName, Named(letter.About.Title)])
        {
            Parts = [Quote(letter.Answer, letter.ByName)],
            Button = ToInitiative(T["Lees het op je pagina"], letter.About.Slug),
            Next =
            [
                T["Wil je er iets op zeggen? Bel gerust."],
                T["Op je pagina zie je steeds wie nu aan de beurt is."],
            ],
        };
}
