namespace WijkFonds.Ledger;

/// <summary>
/// Whether the ledger may be written. When a self-test finds a guard missing, or the sums of the ledger do not hold, money stops until a
/// person has looked (goals G13, G20).
/// </summary>
public sealed class LedgerWatch
{
    private volatile string? missingGuard;
    private volatile string? wrongSum;

    /// <summary>What was wrong, for the log and the readiness page; null when all is well.</summary>
    public string? Fault => missingGuard ?? wrongSum;

    public bool IsStopped => Fault is not null;

    /// <summary>Set by the web: called when money stops or goes on, because pages say so.</summary>
    public Action? Changed { get; set; }

    /// <summary>What the self-test found last time.</summary>
    internal bool IsGuardMissing => missingGuard is not null;

    /// <summary>What the self-test found.</summary>
    public void Report(string? found) => Tell(() => missingGuard = found);

    /// <summary>What the checks of the sums found (<see cref="LedgerChecks"/>).</summary>
    public void ReportChecks(string? found) => Tell(() => wrongSum = found);

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
