namespace WijkFonds.Ledger;

/// <summary>What kind of thing stopped the ledger: in a letter it is a sentence, the rest stands in the log.</summary>
public enum LedgerFault
{
    /// <summary>The database let something through that must be impossible.</summary>
    MissingGuard = 1,

    /// <summary>Sums do not hold, or the database is made otherwise than it should be.</summary>
    WrongSum = 2,

    /// <summary>The ledger is no longer what was signed in a checkpoint.</summary>
    BrokenPromise = 3,
}
