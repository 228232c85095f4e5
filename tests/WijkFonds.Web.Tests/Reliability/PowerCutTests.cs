using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G2: the power goes while people write. powercut.c stands between the site's SQLite and the disk, and at a random write takes back what
/// was not synced. What was answered is there, once, and the database is whole. POWER_CUTS sets how often; SEED repeats a run.
/// </summary>
[Trait("Tier", "nightly")]
[Collection(nameof(Campaigns))]
public sealed class PowerCutTests(ITestOutputHelper output) : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <remarks>Turns red with synchronous=NORMAL in SqlitePragmas: of 136 answers six cuts then lost nearly all.</remarks>
    [Fact]
    public async Task What_was_answered_survives_a_power_cut_and_the_database_is_whole()
    {
        if (TestDatabase.IsPostgreSql || !OperatingSystem.IsLinux())
        {
            return;
        }

        var (cuts, seed) = (Asked.Number("POWER_CUTS", 200), Asked.Seed());
        output.WriteLine($"SEED={seed}, {cuts} cuts");
        var random = new Random(seed);
        using var site = new KilledSite(database);
        var town = await BusyTown.MakeAsync(database, site.Address);
        site.Also["LD_PRELOAD"] = await CompiledAsync();
        site.Also["POWERCUT_FILE"] = Path.Combine(database.Folder, "wijkfonds.db");
        using var closing = new CancellationTokenSource();
        var visits = town.VisitAsync(closing.Token);
        var lossy = 0;

        for (var cut = 0; cut < cuts && !visits.IsFaulted; cut++)
        {
            site.Also["POWERCUT_AT"] = random.Next(20, 1501).ToString(CultureInfo.InvariantCulture);
            site.Also["POWERCUT_SEED"] = random.Next(1, 1_000_000).ToString(CultureInfo.InvariantCulture);
            site.Start();
            var said = await site.DiedAsync(visits);
            Assert.True(visits.IsCompleted || said.Contains("powercut: write", StringComparison.Ordinal), $"Cut {cut} ended otherwise:\n{said}");
            lossy += said.Contains(", 0 lost", StringComparison.Ordinal) ? 0 : 1;
            Assert.Equal("ok", IntegrityOfACopy());
        }

        await closing.CancelAsync();
        site.Also.Clear();
        await site.StartAsync();
        await visits;
        await site.KillAsync();

        output.WriteLine($"{town.Told()}; {lossy} cuts lost something that was not synced");
        Assert.True(lossy > cuts / 4, "Hardly a cut lost a write, so this proves nothing.");
        await town.ExpectAsync(database);
    }

    /// <summary>What SQLite makes of the files as the cut left them; of a copy, for looking also repairs.</summary>
    private string IntegrityOfACopy()
    {
        var folder = Directory.CreateTempSubdirectory("wijkfonds-test-").FullName;
        foreach (var file in Directory.GetFiles(database.Folder, "wijkfonds.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "wijkfonds.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            var found = (string)command.ExecuteScalar()!;
            connection.Close();
            Directory.Delete(folder, recursive: true);
            return found;
        }
    }

    private async Task<string> CompiledAsync([CallerFilePath] string here = "")
    {
        var library = Path.Combine(database.Folder, "powercut.so");
        using var compiler = Process.Start(new ProcessStartInfo("cc", ["-shared", "-fPIC", "-O2", "-o", library, Path.Combine(Path.GetDirectoryName(here)!, "powercut.c"), "-ldl", "-lpthread"]) { RedirectStandardError = true })!;
        var said = await compiler.StandardError.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        Assert.True(compiler.ExitCode == 0, said);
        return library;
    }
}
