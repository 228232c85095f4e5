namespace WijkFonds.Payouts;

/// <summary>Payout: uitbetaling. One order to the bank and its answer. After a bounce a new one is made.</summary>
public sealed class Payout
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid GrantId { get; init; }

    public required Guid AllocationId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    public required Guid PayeeId { get; init; }

    public required long AmountCents { get; init; }

    public PayoutState State { get; set; } = PayoutState.Ordered;

    /// <summary>The ledger's name for it.</summary>
    public Guid? LedgerGroupId { get; set; }

    /// <summary>Who proposed and who said yes; they can never be the one who pays. Kept here so that the database refuses it (T-21).</summary>
    public required Guid ProposedById { get; init; }

    public required Guid ApprovedById { get; init; }

    public required Guid OrderedById { get; init; }

    public required DateTimeOffset OrderedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The day on the bank's statement.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>Days from the yes to the money; public (A39).</summary>
    public int? DaysToPay { get; set; }

    public int Version { get; set; }
}
