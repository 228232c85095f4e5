using WijkFonds.Mail;
using WijkFonds.Web.Texts;

namespace WijkFonds.Web.Mail;

/// <summary>The words of one kind of letter. Every record that is a letter has exactly one; a test proves it.</summary>
public abstract class LetterTemplate<TLetter>(Sentences sentences) : ILetterTemplate
    where TLetter : ILetter
{
    private const int TitleWordsMax = 7;

    private const int QuoteLengthMax = 600;

    protected Sentences T => sentences;

    public Type Letter => typeof(TLetter);

    public LetterText Write(ILetter letter, LetterReader reader) => Write((TLetter)letter, reader);

    protected abstract LetterText Write(TLetter letter, LetterReader reader);

    /// <summary>Says something to somebody: "Samira, je idee is binnen", or without a name "Je idee is binnen".</summary>
    protected string To(LetterReader reader, string sentence) =>
        reader.FirstName.Length > 0 ? T["{0}, {1}", reader.FirstName, sentence] : char.ToUpper(sentence[0], System.Globalization.CultureInfo.CurrentCulture) + sentence[1..];

    /// <summary>The title in the first line, short enough to leave room for the answer.</summary>
    protected static string Named(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var start = words.Length <= TitleWordsMax ? string.Join(' ', words) : string.Join(' ', words.Take(TitleWordsMax)) + "…";
        return "“" + (start.Length <= 80 ? start : start[..79] + "…") + "”";
    }

    /// <summary>Somebody's words; a long text begins in the mail and goes on on the page.</summary>
    protected static LetterText.Quote Quote(string text, string by) =>
        new(text.Length <= QuoteLengthMax ? text.Trim() : text[..QuoteLengthMax].Trim() + "…", by);

    protected static LetterText.Paragraph Paragraph(string text) => new(text);

    protected LetterButton ToInitiative(string label, string slug) => new(label, $"/initiatieven/{slug}");
}
