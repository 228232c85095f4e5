using WijkFonds.Calls;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail.Letters;

/// <summary>The words of <see cref="CallMeLetter"/>; read by the wijkwerker who calls.</summary>
internal sealed class CallMeLetterTemplate(Sentences sentences) : LetterTemplate<CallMeLetter>(sentences)
{
    protected override LetterText Write(CallMeLetter letter, LetterReader reader) =>
        new(To(reader, T["we bellen je"]), T["Je vroeg of we je wilden bellen."])
        {
            Parts = letter.About.Length > 0 ? [Quote(letter.About, reader.FirstName)] : [],
            Next = [T["Iemand uit de wijk belt je zo snel als het kan."]],
        };
}
