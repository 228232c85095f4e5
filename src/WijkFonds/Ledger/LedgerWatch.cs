namespace WijkFonds.Ledger;

/// <summary>Whether the ledger may be written. When a self-test finds a guard missing, money stops until a person has looked (goal G20).</summary>
public sealed class LedgerWatch
{
    private volatile string? fault;

    /// <summary>What was wrong, for the log and the readiness page; null when all is well.</summary>
    public string? Fault => fault;

    public bool IsStopped => fault is not null;

    public void Report(string? found) => fault = found;
}
