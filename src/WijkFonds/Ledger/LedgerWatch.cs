namespace WijkFonds.Ledger;

/// <summary>
/// Whether the ledger may be written. When a self-test finds a guard missing, or the ledger is no longer what was signed in a checkpoint,
/// money stops until a person has looked (goals G13, G20).
/// </summary>
public sealed class LedgerWatch
{
    private volatile string? missingGuard;
    private volatile string? brokenPromise;

    /// <summary>What was wrong, for the log and the readiness page; null when all is well.</summary>
    public string? Fault => missingGuard ?? brokenPromise;

    public bool IsStopped => Fault is not null;

    /// <summary>What the self-test found last time.</summary>
    internal bool IsGuardMissing => missingGuard is not null;

    public void Report(string? found) => missingGuard = found;

    /// <summary>What the comparison with the checkpoints found; says whether that is news.</summary>
    public bool ReportCheckpoint(string? found)
    {
        var isNews = found != brokenPromise;
        brokenPromise = found;
        return isNews;
    }
}
