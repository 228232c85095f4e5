namespace WijkFonds.Ledger;

/// <summary>
/// Whether the ledger may be written. When a self-test finds a guard missing, the sums do not hold, or the ledger is no longer what was signed in a
/// checkpoint, money stops until a person has looked (goals G13, G20).
/// </summary>
public sealed class LedgerWatch
{
    private volatile string? missingGuard;
    private volatile string? wrongSum;
    private volatile string? brokenPromise;

    /// <summary>What was wrong, for the log and the readiness page; null when all is well.</summary>
    public string? Fault => Found?.What;

    /// <summary>The same with its kind, for who must be told.</summary>
    public (LedgerFault Kind, string What)? Found =>
        missingGuard is { } guard ? (LedgerFault.MissingGuard, guard)
        : wrongSum is { } sum ? (LedgerFault.WrongSum, sum)
        : brokenPromise is { } promise ? (LedgerFault.BrokenPromise, promise)
        : null;

    public bool IsStopped => Fault is not null;

    /// <summary>Set by the web: called when money stops or goes on, because pages say so.</summary>
    public Action? Changed { get; set; }

    /// <summary>What the self-test found last time.</summary>
    internal bool IsGuardMissing => missingGuard is not null;

    /// <summary>What the comparison with the checkpoints found last time.</summary>
    internal bool IsPromiseBroken => brokenPromise is not null;

    /// <summary>What the self-test found.</summary>
    public void Report(string? found) => Tell(() => missingGuard = found);

    /// <summary>What the checks of the sums found (<see cref="LedgerChecks"/>).</summary>
    public void ReportChecks(string? found) => Tell(() => wrongSum = found);

    /// <summary>What the comparison with the checkpoints found.</summary>
    public void ReportCheckpoint(string? found) => Tell(() => brokenPromise = found);

    private void Tell(Action report)
    {
        var before = IsStopped;
        report();
        if (before != IsStopped)
        {
            Changed?.Invoke();
        }
    }
}
