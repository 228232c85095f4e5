namespace WijkFonds.Ledger;

/// <summary>A transfer that is about to be booked; number, hash and day are added by the pen.</summary>
internal sealed record LedgerEntry(TransferCode Code, TransferPhase Phase, LedgerAccount Debit, LedgerAccount Credit, long AmountCents, LedgerSigned Signed)
{
    /// <summary>The pending transfer that this one posts or voids.</summary>
    public LedgerTransfer? Resolves { get; init; }

    public LedgerTransfer? Reverses { get; init; }
}

/// <summary>Who did it, on which decision, about what. Pseudonyms and ids only.</summary>
internal sealed record LedgerSigned(string SubjectRef, string ActorRef, string AuthorityRef);
