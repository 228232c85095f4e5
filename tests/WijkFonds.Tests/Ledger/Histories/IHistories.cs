namespace WijkFonds.Tests.Ledger.Histories;

/// <summary>A real database that tries every operation of a history on its guards, and forgets it again.</summary>
internal interface IHistories : IDisposable
{
    (bool[] Accepted, long[][] Balances) Run(IReadOnlyList<HistoryOperation> history);
}
