using System.Diagnostics;
using Npgsql;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G4: PostgreSQL is killed again and again under the running site, which is never started anew. It finds its way back by itself; what was
/// answered is there, once. POSTGRESQL_KILLS sets how often; SEED repeats a run.
/// </summary>
[Trait("Tier", "nightly")]
[Collection(nameof(Campaigns))]
public sealed class PostgreSqlKillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan RecoveryMax = TimeSpan.FromSeconds(10);

    /// <remarks>Turns red with "-c synchronous_commit=off" in the options of PostgreSqlEngine.ForWriting.</remarks>
    [Fact]
    public async Task The_site_outlives_its_database_and_loses_nothing()
    {
        if (!TestDatabase.IsPostgreSql)
        {
            return;
        }

        var (kills, seed) = (Asked.Number("POSTGRESQL_KILLS", 50), Asked.Seed());
        output.WriteLine($"SEED={seed}, {kills} kills");
        var random = new Random(seed);
        await using var server = new OwnPostgreSql();
        await server.MakeAsync();
        await server.StartAsync();
        using var database = new TestDatabase(server.Server);
        using var site = new KilledSite(database);
        var town = await BusyTown.MakeAsync(database, site.Address);
        await site.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address, Timeout = TimeSpan.FromSeconds(5) };
        using var closing = new CancellationTokenSource();
        var visits = town.VisitAsync(closing.Token);
        var slowest = TimeSpan.Zero;

        for (var kill = 0; kill < kills && !visits.IsFaulted; kill++)
        {
            var enough = town.Answered + random.Next(1, 40);
            while (town.Answered < enough && !visits.IsCompleted)
            {
                await Task.Delay(1);
            }

            await Task.Delay(random.Next(0, 100));
            await server.KillAsync();
            await Task.Delay(random.Next(0, 2_000));
            await server.StartAsync();
            var begin = Stopwatch.GetTimestamp();
            var before = town.Answered;
            while (!visits.IsCompleted && (town.Answered == before || !await AnswersAsync(client)))
            {
                Assert.True(Stopwatch.GetElapsedTime(begin) <= RecoveryMax, $"After kill {kill} the site does not find its database again.");
                await Task.Delay(10);
            }

            slowest = Stopwatch.GetElapsedTime(begin) is var took && took > slowest ? took : slowest;
        }

        await closing.CancelAsync();
        await visits;
        await site.KillAsync();

        output.WriteLine($"{town.Told()}; slowest recovery {slowest.TotalSeconds:0.0} s");
        // What this test itself had open did not outlive the kills either.
        NpgsqlConnection.ClearAllPools();
        await town.ExpectAsync(database);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/readyz")).IsSuccessStatusCode && (await client.GetAsync("/initiatieven/idee-1")).IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
