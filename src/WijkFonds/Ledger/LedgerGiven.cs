namespace WijkFonds.Ledger;

/// <summary>
/// What one initiative was given in one wijk and year from one source, in cents. Added up by the triggers of the ledger, so that no page adds
/// up grants; <see cref="LedgerProof"/> recomputes it.
/// </summary>
public sealed class LedgerGiven
{
    public required Guid NeighbourhoodId { get; init; }

    /// <summary>The year of the wijkbegroting.</summary>
    public required int Year { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid SourceId { get; init; }

    /// <summary>Granted, less what was set lower later.</summary>
    public required long GivenCents { get; init; }

    /// <summary>What the bank paid of it.</summary>
    public required long PaidCents { get; init; }

    /// <summary>What came back of what was paid.</summary>
    public required long ReturnedCents { get; init; }

    /// <summary>The transfer that changed it last.</summary>
    public required long LastSeq { get; init; }
}
