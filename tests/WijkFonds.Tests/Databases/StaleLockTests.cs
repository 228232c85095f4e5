using WijkFonds.Sqlite;

namespace WijkFonds.Tests.Databases;

/// <summary>Goal G18 at its narrowest: StartKillTests kills real starts at any moment, in the nightly tier.</summary>
public sealed class StaleLockTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <remarks>Turns red when SqliteUpkeep leaves __EFMigrationsLock as it is: EF then waits for ever for a start that was killed (dotnet/efcore#38958).</remarks>
    [Fact]
    public async Task The_lock_of_a_start_that_was_killed_does_not_stand_in_the_way()
    {
        if (TestDatabase.IsPostgreSql)
        {
            return;
        }

        database.MakeEmpty();
        await Ledger.BehindTheGuards.RunAsync(database, "CREATE TABLE __EFMigrationsLock(Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-21 12:00:00')");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        await new SqliteUpkeep(database.ConnectionString).MigrateAsync(stop.Token);

        await using var db = database.Read();
        Assert.True(await db.Database.CanConnectAsync());
        await WijkFonds.Ledger.LedgerProof.VerifyAsync(db);
    }
}
