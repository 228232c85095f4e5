using WijkFonds.Initiatives;

namespace WijkFonds.Sources;

/// <summary>
/// Source: geldbron. Where money comes from, what it is for and until when. A resident never chooses one: the system finds sources that fit (A02).
/// </summary>
public sealed class Source
{
    /// <summary>A page that lists the sources shows this.</summary>
    public static readonly Guid All = Guid.Parse("0193b5c0-0000-7000-8000-000000000002");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>Who gives it: "Rijk", "woningcorporatie Elkien".</summary>
    public required string Financier { get; set; }

    public required SourceKind Kind { get; init; }

    /// <summary>The year of the wijkbegroting it is for.</summary>
    public required int Year { get; init; }

    /// <summary>What it is for, in plain words: "voor een prettige buurt, binnen en buiten".</summary>
    public required string Purpose { get; init; }

    /// <summary>What it may not be used for, in plain words for people; the lists below are the same rule for the matching (A17).</summary>
    public string Restriction { get; set; } = "";

    /// <summary>The kinds of change it may serve; none named means all.</summary>
    public List<Dimension> Dimensions { get; set; } = [];

    /// <summary>The wijken it may serve; none named means all.</summary>
    public List<Guid> NeighbourhoodIds { get; set; } = [];

    /// <summary>The only things it may pay: "schoon, heel en veilig" (A17). None named means everything.</summary>
    public List<string> OnlyFor { get; set; } = [];

    /// <summary>What it may not pay: "eten en drinken" (A43).</summary>
    public List<string> NotFor { get; set; } = [];

    /// <summary>The most that wijken may spend in all before it is in, in cents (A38); 0: wait until it is in.</summary>
    public long AheadMaxCents { get; set; }

    /// <summary>The day from which nothing more is promised out of it, because who gave it took it back; null while it is open.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day on which it may be promised; null when it does not end. Includes that day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Number of the purpose in the ledger. Money never moves between two numbers.</summary>
    public required int Earmark { get; init; }

    /// <summary>What we expect in all, in cents; the ledger says what came in.</summary>
    public long ExpectedCents { get; init; }

    public SourceState State { get; set; } = SourceState.Expected;

    /// <summary>The decision of the council that made it available, as people write it: "Raadsbesluit 2026-45".</summary>
    public string DecisionRef { get; set; } = "";

    public DateTimeOffset RegisteredAt { get; init; }
}
