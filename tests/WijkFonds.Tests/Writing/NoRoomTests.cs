using Microsoft.EntityFrameworkCore;
using WijkFonds.Tests.Databases;
using WijkFonds.Tests.Ledger;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Writing;

/// <summary>Goal G15 without a disk: SQLite may not grow for a moment. The whole goal is in FullDiskTests, in the nightly tier.</summary>
public sealed class NoRoomTests : IDisposable
{
    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    /// <remarks>Turns red when LedgerStatements keeps a statement of a connection that was closed: the portal then waits for itself, for ever.</remarks>
    [Fact]
    public async Task After_a_moment_without_room_money_moves_again()
    {
        if (TestDatabase.IsPostgreSql)
        {
            return;
        }

        await town.WithMoneyAsync(1000);

        // Twice: what was compiled anew after the first time is known to no connection any more.
        for (var time = 0; time < 2; time++)
        {
            await Assert.ThrowsAsync<CannotKeepNowException>(() => town.Writes.RunAsync<Done>(
                async work =>
                {
                    await work.Db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", work.CancellationToken);
                    await work.Db.Database.ExecuteSqlRawAsync("CREATE TABLE te_groot AS SELECT zeroblob(1000000) AS niets", work.CancellationToken);
                    return default(Done);
                },
                CancellationToken.None));

            Assert.True((await town.ReserveAsync(100)).IsAccepted);
        }

        Assert.True(await town.Writes.CanKeepAsync(CancellationToken.None));
        await town.ProveAsync();
    }
}
