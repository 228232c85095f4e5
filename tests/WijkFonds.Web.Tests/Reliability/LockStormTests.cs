using System.Diagnostics;
using System.Globalization;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G16: another program holds the file of SQLite for ten seconds, again and again, and once for longer than anybody wants to wait, under fifty
/// people who write. Who reads notices nothing; who writes waits a little or hears when to come back. LOCK_STORMS sets how often.
/// </summary>
[Trait("Tier", "nightly")]
[Collection(nameof(Campaigns))]
public sealed class LockStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Writers = 50;
    private const int OthersThanSupporters = 5;
    private const int LongHoldSeconds = 25;

    /// <summary>Fifteen seconds of the goal, and what a busy test machine needs besides.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(20);

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <remarks>Turns red when SqliteWriteLane begins deferred: somebody then waits 27 seconds.</remarks>
    [Fact]
    public async Task While_another_program_holds_the_database_reading_goes_on_and_no_write_is_lost_or_doubled()
    {
        if (TestDatabase.IsPostgreSql)
        {
            return;
        }

        using var site = new KilledSite(database);
        var town = await BusyTown.MakeAsync(database, site.Address, Writers - OthersThanSupporters);
        await site.StartAsync();
        using var closing = new CancellationTokenSource();
        var visits = town.VisitAsync(closing.Token);
        var reader = new Reader(site.Address, town.OfficialSecret);
        var reading = reader.ReadAsync(closing.Token);

        for (var storm = 0; storm < Asked.Number("LOCK_STORMS", 20) && !visits.IsFaulted; storm++)
        {
            var before = town.Answered;
            await HoldAsync(10);
            while (town.Answered == before && !visits.IsFaulted)
            {
                await Task.Delay(10);
            }
        }

        await HoldAsync(LongHoldSeconds);
        await closing.CancelAsync();
        await Task.WhenAll(visits, reading);
        await site.KillAsync();

        output.WriteLine($"{town.Told()}; longest wait {town.LongestWait.TotalSeconds:0.0} s; {reader.Pages} pages read");
        Assert.Empty(reader.Failed);
        Assert.True(town.LongestWait <= WaitMax, $"Somebody waited {town.LongestWait.TotalSeconds:0.0} s");
        Assert.True(town.Everybody.Sum(visitor => visitor.SentAgain) > 0, "Nobody heard that they had to come back, so the long hold proves nothing.");
        await town.ExpectAsync(database);
    }

    private async Task HoldAsync(int seconds)
    {
        const string Script = "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], 60, isolation_level=None); c.execute('BEGIN EXCLUSIVE'); time.sleep(float(sys.argv[2])); c.execute('ROLLBACK')";
        using var other = Process.Start("python3", ["-c", Script, Path.Combine(database.Folder, "wijkfonds.db"), seconds.ToString(CultureInfo.InvariantCulture)]);
        await other.WaitForExitAsync();
        Assert.Equal(0, other.ExitCode);
    }
}
