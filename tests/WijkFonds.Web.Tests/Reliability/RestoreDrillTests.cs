using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Npgsql;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Driving;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G13: the drill of the README, word for word, with the program as it is shipped: back up, lose everything, put it back somewhere else, serve
/// the same figures; and with a backup that ends too early no money moves until somebody says aloud what is given up.
/// </summary>
[Trait("Tier", "nightly")]
[Collection(nameof(Campaigns))]
public sealed class RestoreDrillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan RecoveryMax = TimeSpan.FromMinutes(15);

    private readonly TestDatabase database = new();
    private readonly TestDatabase elsewhere = new();
    private readonly string kept = Directory.CreateTempSubdirectory("wijkfonds-test-kept-").FullName;

    private string Checkpoints => Path.Combine(kept, "checkpoints");

    public void Dispose()
    {
        database.Dispose();
        elsewhere.Dispose();
        Directory.Delete(kept, recursive: true);
    }

    /// <remarks>Turns red when CompareCheckpointsAsync is left out of the start: money then moves on a ledger that lost something.</remarks>
    [Fact]
    public async Task What_was_backed_up_serves_again_elsewhere_and_what_is_behind_moves_no_money()
    {
        using var site = new KilledSite(database);
        var town = await BusyTown.MakeAsync(database, site.Address);
        site.Also["Checkpoints__Folder"] = Checkpoints;
        await site.StartAsync();
        var (early, late) = (Path.Combine(kept, "vroeg.zip"), Path.Combine(kept, "laat.zip"));
        await ExpectAsync(site, 0, "transfers, head", "backup", early);
        await DivideAsync(site.Address, town);
        await ExpectAsync(site, 0, "transfers, head", "backup", late);
        var figures = await FiguresAsync(site.Address);
        await site.KillAsync();
        await SignAsync(site.Address);
        await ExpectAsync(site, 1, "verliest de laatste 1", "backup", "verify", early);

        // From here on there is only what was kept elsewhere: the two files and the checkpoints.
        var begin = Stopwatch.GetTimestamp();
        using var other = new KilledSite(elsewhere);
        other.Also["Checkpoints__Folder"] = Checkpoints;
        other.Also["Portal__BaseUrl"] = site.Address.ToString();
        elsewhere.MakeEmpty();
        await ExpectAsync(other, 0, "transfers, head", "backup", "verify", late);
        await PutBackAsync(late);
        await ExpectAsync(other, 0, "transfers, head", "ledger", "verify");
        await ExpectAsync(other, 0, "erased", "erase-expired");
        await other.StartAsync();
        output.WriteLine($"Serving again after {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s");
        Assert.True(Stopwatch.GetElapsedTime(begin) < RecoveryMax);
        Assert.Equal(figures, await FiguresAsync(other.Address));
        await other.KillAsync();

        elsewhere.MakeEmpty();
        await PutBackAsync(early);
        await other.StartAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(other.Address, "/readyz"));
        Assert.Contains("Het grootboek staat stil", (await AnswerAsync(other.Address, town)).Said, StringComparison.Ordinal);
        await other.KillAsync();
        await ExpectAsync(other, 1, "NOT RIGHT", "ledger", "verify");
        await ExpectAsync(other, 0, "are lost. Tell the witnesses.", "ledger", "accept-restore", "--reason", "De machine is weg en een latere back-up is er niet.");
        await ExpectAsync(other, 0, "transfers, head", "ledger", "verify");
        await other.StartAsync();
        await DivideAsync(other.Address, town);
        await other.KillAsync();
        await using var db = elsewhere.Read();
        await LedgerProof.VerifyAsync(db);
    }

    private static async Task ExpectAsync(KilledSite site, int code, string said, params string[] words)
    {
        var answer = await site.CommandAsync(words);
        Assert.True(answer.Code == code && answer.Said.Contains(said, StringComparison.Ordinal), $"{string.Join(' ', words)}: {answer.Code} {answer.Said}");
    }

    private static async Task DivideAsync(Uri address, BusyTown town)
    {
        var (status, said) = await AnswerAsync(address, town);
        Assert.True(status is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{(int)status} {said}");
    }

    /// <summary>An official divides one euro; what the portal says to that.</summary>
    private static async Task<(HttpStatusCode Status, string Said)> AnswerAsync(Uri address, BusyTown town)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.CookieContainer.Add(address, new Cookie("wijkfonds", town.OfficialSecret));
        using var client = new HttpClient(handler) { BaseAddress = address };
        var answer = await town.Divide(await client.FormAsync(town.DividePage)).SendAsync();
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri address, string page)
    {
        using var client = new HttpClient { BaseAddress = address };
        return (await client.GetAsync(page)).StatusCode;
    }

    /// <summary>The money and the cash book as anybody reads them, and the canonical lines of the ledger to the byte.</summary>
    private static async Task<string> FiguresAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        var pages = new[] { "/wijken/laak/begroting", "/wijken/laak/kasboek" }.Select(page => client.PageAsync(page));
        return string.Join('\n', (await Task.WhenAll(pages)).Select(page => page.Text())) + await client.GetStringAsync("/transparantie/grootboek/regels?van=1&tot=1000");
    }

    /// <summary>What the portal would have signed an hour later.</summary>
    private async Task SignAsync(Uri address)
    {
        await using var db = database.Read();
        using var lane = TestDatabase.IsPostgreSql ? null : new Sqlite.SqliteWriteLane(database.ConnectionString);
        var folder = new CheckpointFolder(Path.Combine(database.Folder, "checkpoints"), Checkpoints);
        var clock = new TestClock(TimeProvider.System.GetUtcNow().AddHours(1));
        var signed = await new MakeCheckpoint(folder, (Writing.IWriteLane?)lane ?? database.Lane, new LedgerWatch(), clock).RunAsync(
            db, $"{address.Host}:{address.Port}/transparantie/grootboek", TimeSpan.FromMinutes(10), CancellationToken.None);
        Assert.NotNull(signed);
    }

    private async Task PutBackAsync(string backup)
    {
        await ZipFile.ExtractToDirectoryAsync(backup, elsewhere.Folder, overwriteFiles: true);
        if (!TestDatabase.IsPostgreSql)
        {
            return;
        }

        var server = new NpgsqlConnectionStringBuilder(elsewhere.OwnerConnectionString);
        using var restore = Process.Start(OwnPostgreSql.Programs + "/pg_restore", ["--exit-on-error", "--host", server.Host!, "--port", $"{server.Port}", "--username", server.Username!, "--dbname", server.Database!, Path.Combine(elsewhere.Folder, "wijkfonds.dump")]);
        await restore.WaitForExitAsync();
        Assert.Equal(0, restore.ExitCode);
    }
}
