namespace WijkFonds.Rounds.Pabulib;

/// <summary>Cuts the text of a .pb file into lines and fields, and knows where each of them stands.</summary>
internal sealed class PabulibRows(string text)
{
    private readonly List<Field> fields = [];
    private int at;

    public int Count => fields.Count;

    /// <summary>Where the line begins that was read last.</summary>
    public int Begin { get; private set; }

    /// <summary>The next line; false at the end of the text. An empty line has one empty field.</summary>
    public bool Read()
    {
        fields.Clear();
        Begin = at;
        if (at >= text.Length)
        {
            return false;
        }

        do
        {
            fields.Add(at < text.Length && text[at] == '"' ? Quoted() : Plain());
        }
        while (Separator());
        return true;
    }

    public ReadOnlySpan<char> this[int field] => fields[field].HasDoubledQuotes ? Text(field) : text.AsSpan(fields[field].From, fields[field].Length);

    public string Text(int field)
    {
        var (from, length, hasDoubledQuotes) = fields[field];
        var written = text.Substring(from, length);
        return hasDoubledQuotes ? written.Replace("\"\"", "\"", StringComparison.Ordinal) : written;
    }

    /// <summary>Where a field begins; the end of the line when there is no such field.</summary>
    public int Place(int field) => field < fields.Count ? fields[field].From : fields[^1].From + fields[^1].Length;

    public NotRightException NotRight(Refusal refusal, int place, params object[] more)
    {
        var before = text.AsSpan(0, Math.Min(place, text.Length));
        var line = before.Count('\n') + 1;
        var column = 1;
        foreach (var _ in before[(before.LastIndexOf('\n') + 1)..].EnumerateRunes())
        {
            column++;
        }

        return new NotRightException(refusal.With([line, column, .. more]));
    }

    private Field Plain()
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(';', '\n');
        length = length < 0 ? rest.Length : length;
        var field = new Field(at, length > 0 && rest[length - 1] == '\r' && (length == rest.Length || rest[length] == '\n') ? length - 1 : length, false);
        at += length;
        return field;
    }

    private Field Quoted()
    {
        var from = at + 1;
        var hasDoubledQuotes = false;
        for (at = from; ; at++)
        {
            var quote = text.AsSpan(at).IndexOf('"');
            if (quote < 0)
            {
                throw NotRight(PabulibRefusals.QuoteOpen, from - 1);
            }

            at += quote + 1;
            if (at >= text.Length || text[at] != '"')
            {
                break;
            }

            hasDoubledQuotes = true;
        }

        var length = at - 1 - from;
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        if (at < text.Length && text[at] is not (';' or '\n'))
        {
            // A quote that was forgotten ends at the next one, lines further; then the first is the one to look at.
            throw text.AsSpan(from, length).Contains('\n') ? NotRight(PabulibRefusals.QuoteOpen, from - 1) : NotRight(PabulibRefusals.AfterQuote, at);
        }

        return new Field(from, length, hasDoubledQuotes);
    }

    /// <summary>Steps over what stands after a field. True: another field follows on this line.</summary>
    private bool Separator() => at < text.Length && text[at++] == ';';

    private readonly record struct Field(int From, int Length, bool HasDoubledQuotes);

    /// <summary>The rest of the file has no meaning any more; the reader makes one answer of it.</summary>
    internal sealed class NotRightException(Refusal refusal) : Exception
    {
        public Refusal Refusal => refusal;
    }
}
