namespace WijkFonds.Ledger;

/// <summary>The ledger is not right.</summary>
public sealed class LedgerProofException(LedgerReport report) : Exception("The ledger is not right: " + string.Join("; ", report.Findings))
{
    public LedgerReport Report => report;
}
