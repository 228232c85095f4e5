using WijkFonds.Tests.Databases;
using WijkFonds.Tests.Ledger.Histories;

namespace WijkFonds.Tests.Ledger;

public sealed class HistoryTests : IDisposable
{
    private const int Length = 60;

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <summary>
    /// Goal G5. Ten thousand random histories of sixty attempts: the guards of the database and a model of a hundred lines must agree on
    /// every single one, and on every balance. SEED=… repeats a run, HISTORIES=… makes it longer.
    /// </summary>
    /// <remarks>Turns red when any sign, limit or rule of ledger.sql changes, for example the CHECK never_overdrawn left out.</remarks>
    [Fact]
    public void Ten_thousand_random_histories_go_as_the_paper_says()
    {
        var seed = Asked.Number("SEED", Environment.TickCount);
        var count = Asked.Number("HISTORIES", 10_000);
        using IHistories histories = TestDatabase.IsPostgreSql ? new PostgreSqlHistories(database.ConnectionString, database.OwnerConnectionString) : new SqliteHistories(database.ConnectionString);
        var (accepted, tried) = (0L, 0L);
        for (var i = 0; i < count; i++)
        {
            var history = new HistoryMaker(new Random(seed + i)).Make(Length);
            var model = new HistoryModel();
            var expected = history.ConvertAll(model.Try);

            var (answers, balances) = histories.Run(history);

            for (var op = 0; op < Length; op++)
            {
                Assert.True(expected[op] == answers[op], $"SEED={seed + i}, operation {op}: the model says {expected[op]}, the database {answers[op]}: {history[op]}");
            }

            Assert.True(model.Balances.Zip(balances).All(pair => pair.First.SequenceEqual(pair.Second)), $"SEED={seed + i}: balances differ");
            accepted += expected.Count(yes => yes);
            tried += Length;
        }

        // A test in which nearly everything is refused, or nothing, proves little.
        Assert.InRange(accepted * 100 / tried, 20, 80);
    }
}
