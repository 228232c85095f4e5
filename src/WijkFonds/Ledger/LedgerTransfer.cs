namespace WijkFonds.Ledger;

/// <summary>Transfer: boeking. One debit, one credit, one amount in cents; written once and never changed (LEDGER 4.4).</summary>
public sealed record LedgerTransfer
{
    /// <summary>Number in the ledger: from 1, without a gap.</summary>
    public long Seq { get; init; }

    public Guid Id { get; init; }

    /// <summary>All transfers of one act.</summary>
    public Guid GroupId { get; init; }

    /// <summary>Hash of what started it, so that the same act is never booked twice.</summary>
    public required string IdemKey { get; init; }

    public TransferCode Code { get; init; }

    public TransferPhase Phase { get; init; }

    public long DebitId { get; init; }

    public long CreditId { get; init; }

    public long Amount { get; init; }

    /// <summary>The pending transfer that this one posts or voids.</summary>
    public Guid? PendingId { get; init; }

    public Guid? ReversesId { get; init; }

    /// <summary>Day in Amsterdam; never the time, which could give a person away.</summary>
    public DateOnly BookedOn { get; init; }

    public required string SubjectRef { get; init; }

    /// <summary>Pseudonym of an appointment, never a name.</summary>
    public required string ActorRef { get; init; }

    /// <summary>The decision on which it rests.</summary>
    public required string AuthorityRef { get; init; }

    /// <summary>Commitment to details that are kept outside the chain, or empty.</summary>
    public string PrivateCommit { get; init; } = "";

    public required byte[] PrevHash { get; init; }

    public required byte[] Hash { get; init; }
}
