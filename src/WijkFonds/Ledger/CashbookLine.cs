namespace WijkFonds.Ledger;

/// <summary>
/// Kasboek: one line for every transfer that touches a wijk, with what was free after it, so that no page ever adds up the past.
/// Written together with the transfer; <see cref="LedgerProof"/> recomputes it. Amounts in cents.
/// </summary>
public sealed class CashbookLine
{
    /// <summary>The number of the transfer in the ledger.</summary>
    public required long Seq { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    /// <summary>The year of the wijkbegroting, which need not be the year of the booking.</summary>
    public required int Year { get; init; }

    public required DateOnly BookedOn { get; init; }

    public required CashbookKind Kind { get; init; }

    public required long AmountCents { get; init; }

    /// <summary>Free in this wijk and year after this line.</summary>
    public required long FreeAfterCents { get; init; }

    public required Guid SourceId { get; init; }

    public Guid? InitiativeId { get; init; }

    public Guid? AllocationId { get; init; }
}
