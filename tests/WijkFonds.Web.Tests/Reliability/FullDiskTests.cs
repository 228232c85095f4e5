using System.Diagnostics;
using System.Net;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Driving;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>
/// Goal G15: the disk under the data folder runs full while people write. Pages can still be read; who writes hears it in plain words and keeps what
/// they wrote; when there is room again everything goes on by itself. FULL_DISK_WRITES sets how many forms are sent to a full disk.
/// </summary>
[Trait("Tier", "nightly")]
[Collection(nameof(Campaigns))]
public sealed class FullDiskTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan NormalMax = TimeSpan.FromSeconds(10);

    private readonly TestDatabase database = new();
    private readonly string disk = Directory.CreateTempSubdirectory("wijkfonds-test-disk-").FullName;

    private string Filler => Path.Combine(disk, "vol");

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(disk, recursive: true);
    }

    /// <remarks>Turns red when LedgerStatements keeps what it compiled on a connection that was closed: the site then stays "Degraded" for ever.</remarks>
    [Fact]
    public async Task A_full_disk_loses_nothing_and_hides_nothing()
    {
        if (TestDatabase.IsPostgreSql || !OperatingSystem.IsLinux())
        {
            return;
        }

        using var site = new KilledSite(database);
        var town = await BusyTown.MakeAsync(database, site.Address);
        Assert.True(await AsRootAsync("mount", "-t", "tmpfs", "-o", "size=64m,mode=777", "tmpfs", disk), "A small disk has to be mounted: run this as root, or with a sudo that asks for no password.");
        try
        {
            Copy(database.Folder, disk);
            site.Also["Portal__DataFolder"] = disk;
            site.Also["Database__ConnectionString"] = $"Data Source={Path.Combine(disk, "wijkfonds.db")}";
            await site.StartAsync();
            await RunFullAsync(site, town);
            await site.KillAsync();
            Copy(disk, database.Folder);
        }
        finally
        {
            site.Dispose();
            await AsRootAsync("umount", disk);
        }

        await town.ExpectAsync(database);
    }

    private async Task RunFullAsync(KilledSite site, BusyTown town)
    {
        var forms = Asked.Number("FULL_DISK_WRITES", 1_000);
        using var closing = new CancellationTokenSource();
        using var client = new HttpClient { BaseAddress = site.Address };
        var visits = town.VisitAsync(closing.Token);
        await UntilAsync(() => Task.FromResult(town.Answered > 100), TimeSpan.FromMinutes(2), "Nobody can write on an empty disk.");
        var form = (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", "Een bank met \"uitzicht\" & zon.").Fill("Input.Name", "Ria").Fill("Input.Reach", "06 12345678");

        Fill();
        await UntilAsync(async () => Fill() && await client.GetStringAsync("/readyz") == "Degraded", TimeSpan.FromMinutes(2), "The site does not say that its disk is full.");
        var reader = new Reader(site.Address, town.OfficialSecret);
        using var full = new CancellationTokenSource();
        var reading = reader.ReadAsync(full.Token);
        await ExpectPlainWordsAsync(await form.SendAsync());
        var before = town.Sent;
        await UntilAsync(() => Task.FromResult(town.Sent >= before + forms), TimeSpan.FromMinutes(10), "Nobody tries any more.");
        // Long enough for the round that signs a checkpoint every minute to find the disk full as well.
        await UntilAsync(() => Task.FromResult(visits.IsFaulted || reader.Pages > 2_500), TimeSpan.FromMinutes(10), "The pages are too slow.");
        await full.CancelAsync();
        await reading;

        File.Delete(Filler);
        var begin = Stopwatch.GetTimestamp();
        var answered = town.Answered;
        await UntilAsync(async () => town.Answered > answered && await client.GetStringAsync("/readyz") == "Healthy", NormalMax, "The site does not go on when there is room again.");
        output.WriteLine($"{town.Sent - before} forms sent to a full disk, {reader.Pages} pages read, {reader.Failed.Count} of them failed; normal again after {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s");
        await closing.CancelAsync();
        await visits;

        output.WriteLine(town.Told());
        Assert.True(reader.Failed.Count * 100 <= reader.Pages, string.Join('\n', reader.Failed.Distinct()));
    }

    /// <summary>The sentence, when to come back, and the form with everything in it.</summary>
    private static async Task ExpectPlainWordsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        var page = await FormPost.ParseAsync(answer);
        Assert.Contains("Nog niet bewaard.", page.Text(), StringComparison.Ordinal);
        Assert.Equal("Een bank met \"uitzicht\" & zon.", page.QuerySelector("main input[name='Input.Dream']")!.GetAttribute("value"));
    }

    /// <summary>To the last byte; what the site frees in between is taken too.</summary>
    private bool Fill()
    {
        using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var bytes = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(bytes);
            }
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan max, string otherwise)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < max, otherwise);
            await Task.Delay(20);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "wijkfonds.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static async Task<bool> AsRootAsync(params string[] command)
    {
        string[] whole = Environment.UserName == "root" ? command : ["sudo", "-n", .. command];
        using var process = Process.Start(whole[0], whole[1..]);
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
