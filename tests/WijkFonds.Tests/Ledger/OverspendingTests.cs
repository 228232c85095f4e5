using System.Data;
using WijkFonds.Ledger;
using WijkFonds.PostgreSql;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger;

public sealed class OverspendingTests : IDisposable
{
    private const int Neighbours = 64;

    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    /// <summary>
    /// Goal G7. Sixty-four at once want € 60 from what is left of € 50.000, round after round: exactly 833 get it, everybody else hears why
    /// not, nobody gets an error, and not a cent too much is spent.
    /// </summary>
    /// <remarks>Turns red when the CHECK never_overdrawn and the look before it are gone. SQLite knows one level, PostgreSQL three.</remarks>
    [Theory]
    [InlineData(IsolationLevel.ReadCommitted)]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    public async Task Sixty_four_at_once_never_overspend(IsolationLevel isolation)
    {
        if (!TestDatabase.IsPostgreSql && isolation != IsolationLevel.Serializable)
        {
            return;
        }

        var lane = TestDatabase.IsPostgreSql ? new PostgreSqlWriteLane(town.Database.ConnectionString, isolation) : town.Database.Lane;
        var writes = new Writes(lane, town.Clock, new ChangedPages());
        await town.WithMoneyAsync(50_000_00);
        var (accepted, rounds) = (0, 0);
        for (; rounds < 50 && (rounds == 0 || accepted < 833); rounds++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, Neighbours).Select(_ => Task.Run(() => ReserveAsync(writes))));
            accepted += answers.Count(answer => answer.IsAccepted);
            Assert.All(answers.Where(answer => !answer.IsAccepted), answer => Assert.Equal(LedgerRefusals.NotEnough.Sentence, answer.Refusal!.Sentence));
        }

        Assert.Equal(833, accepted);
        Assert.Equal(new BudgetPosition(50_000_00, 833 * 60_00, 0, 0, 20_00), await town.PositionAsync());
        await town.ProveAsync();
    }

    private Task<Outcome<Guid>> ReserveAsync(Writes writes) => writes.OnceAsync(
        FormKey.New(),
        work => work.ReserveAnyAsync(town.Wijk, LedgerTown.Year, town.Initiative, 60_00),
        CancellationToken.None);
}
