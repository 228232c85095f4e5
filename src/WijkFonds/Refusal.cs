namespace WijkFonds;

/// <summary>A rule says no, in one Dutch sentence that tells the person what to do.</summary>
/// <remarks>
/// The sentence is also the key of its translation. Refusals live in one list per feature (<c>…Refusals.cs</c>);
/// a house test proves that every one of them can be said in every language.
/// </remarks>
public sealed record Refusal(string Sentence)
{
    /// <summary>What fills {0}, {1}… in the sentence.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>The input it belongs to, or null when it is about the whole act.</summary>
    public string? Field { get; init; }

    /// <summary>Another person changed the same thing in between: the page answers 409 and shows both.</summary>
    public bool IsConflict { get; init; }

    /// <summary>Not there, or not yours: the page answers 404 for both, so that nothing is given away.</summary>
    public bool IsNotFound { get; init; }

    public Refusal With(params object[] arguments) => this with { Arguments = arguments };

    public Refusal At(string field) => this with { Field = field };
}
