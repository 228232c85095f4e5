namespace WijkFonds.Ledger;

/// <summary>
/// Ledger account: rekening, with its balances. The database keeps them while it books a transfer and refuses to let them pass their limit;
/// this program only reads them. Amounts in cents.
/// </summary>
public sealed class LedgerAccount
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public AccountKind Kind { get; init; }

    /// <summary>Number of the purpose; money never crosses to another one. Zero for accounts that hold no money of ours.</summary>
    public int Earmark { get; init; }

    public required string Bound { get; init; }

    public Guid? NeighbourhoodId { get; init; }

    public Guid? SourceId { get; init; }

    public int? Year { get; init; }

    public Guid? InitiativeId { get; init; }

    public Guid? AllocationId { get; init; }

    /// <summary>Last day on which this money may be promised; null when it does not end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public long DebitsPosted { get; init; }

    public long CreditsPosted { get; init; }

    public long DebitsPending { get; init; }

    public long CreditsPending { get; init; }

    public long LastSeq { get; init; }

    /// <summary>What may still be spent from a fund: what came in, less what went out, less what is reserved.</summary>
    public long FreeCents => CreditsPosted - DebitsPosted - DebitsPending;

    /// <summary>What is still to come in on a claim.</summary>
    public long OwedCents => DebitsPosted - CreditsPosted;
}
