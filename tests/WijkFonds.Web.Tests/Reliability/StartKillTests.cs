using WijkFonds.Ledger;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G18: the very first start is killed while it makes the database, and a later one while it merely starts. The next start always gets
/// there. START_KILLS sets how often; SEED repeats a run.
/// </summary>
[Trait("Tier", "nightly")]
[Collection(nameof(Campaigns))]
public sealed class StartKillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <remarks>
    /// Turns red when SqliteUpkeep leaves the row in __EFMigrationsLock, once a kill falls right then; StaleLockTests does not leave that to chance.
    /// </remarks>
    [Fact]
    public async Task A_start_that_was_killed_never_stands_in_the_way_of_the_next()
    {
        var (kills, seed) = (Asked.Number("START_KILLS", 50), Asked.Seed());
        output.WriteLine($"SEED={seed}, {kills} kills of a first start and as many of a later one");
        var random = new Random(seed);
        using var site = new KilledSite(database);
        database.MakeEmpty();
        var first = await site.StartAsync();
        await site.KillAsync();
        var plain = await site.StartAsync();
        await site.KillAsync();
        var slowest = TimeSpan.Zero;

        for (var kill = 0; kill < kills; kill++)
        {
            database.MakeEmpty();
            foreach (var usual in new[] { first, plain })
            {
                site.Start();
                // The program loads for a while before it comes to the database.
                await Task.Delay(usual * (0.2 + (random.NextDouble() * 0.8)));
                await site.KillAsync();
                var ready = await site.StartAsync();
                await site.KillAsync();
                slowest = ready > slowest ? ready : slowest;
            }
        }

        output.WriteLine($"usual start {first.TotalSeconds:0.0} s and {plain.TotalSeconds:0.0} s, slowest after a kill {slowest.TotalSeconds:0.0} s");
        Assert.True(slowest <= StartMax, $"{slowest.TotalSeconds:0} s");
        await using var db = database.Read();
        await LedgerProof.VerifyAsync(db);
    }
}
