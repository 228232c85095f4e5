namespace WijkFonds.Web.Mail;

/// <summary>A letter in words, without looks: from this one source both the text and the page of a mail are made, so they say the same.</summary>
/// <param name="Subject">What happened, without money and without words that make a stomach turn (U08).</param>
/// <param name="Answer">The first line: the answer, in at most twenty words.</param>
public sealed record LetterText(string Subject, string Answer)
{
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The one thing to do.</summary>
    public LetterButton? Button { get; init; }

    /// <summary>What happens after this, and when.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    public abstract record Part;

    public sealed record Paragraph(string Text) : Part;

    public sealed record Heading(string Text) : Part;

    /// <summary>The own words of a person.</summary>
    public sealed record Quote(string Text, string By) : Part;

    /// <summary>Something to type over or read aloud.</summary>
    public sealed record Code(string Text) : Part;

    /// <summary>Lines that must stay exactly as they are.</summary>
    public sealed record Lines(string Text) : Part;

    public sealed record Item(string Title, string Text, string Path) : Part;
}
