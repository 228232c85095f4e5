using WijkFonds.Grants;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="EndsSoonLetter"/>.</summary>
internal sealed class EndsSoonLetterTemplate(Sentences sentences) : LetterTemplate<EndsSoonLetter>(sentences)
{
    protected override LetterText Write(EndsSoonLetter letter, LetterReader reader) =>
        new(To(reader, T["hoe wil je verder?"]), T["De afspraak over {0} loopt tot en met {1}.", Named(letter.About.Title), T.Day(letter.EndsOn, reader.Today)])
        {
            Parts =
            [
                Paragraph(T["Je kunt kiezen: doorgaan, overdragen aan iemand anders, of afronden. Alle drie zijn goed."]),
            ],
            Button = new LetterButton(T["Kies hoe je verder wilt"], $"/mijn/initiatief/{letter.About.Slug}"),
            Next = [T["{0} belt je om er samen over te praten.", letter.ByName]],
        };
}
