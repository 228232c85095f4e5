using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Reliability;
using Xunit.Abstractions;

namespace WijkFonds.Web.Tests.Ledger;

/// <summary>
/// Goal G12: the verifier that the site itself publishes, run as a visitor runs it, against the real portal in its own process; and against
/// a site that shows something else (T-23, T-47). WIJKFONDS_VERIFIER_LINES sets how long the ledger is (1,500 in the ordinary run, 100,000
/// before a release; the time it took stands in the output).
/// </summary>
/// <remarks>The verifier reads public lines, which are the same on every database; that they are is tested with the proofs.</remarks>
[Trait("Database", "none")]
public sealed class VerifierTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Lines = 22;

    private static readonly int More = Asked.Number("WIJKFONDS_VERIFIER_LINES", 1500) - Lines;

    private readonly TestDatabase database = new();
    private KilledSite? site;
    private CheckpointFolder? folder;
    private string program = "";

    public Task InitializeAsync() => Task.CompletedTask;

    private async Task StartAsync(int more = 0)
    {
        folder = await SignedLedger.FillAsync(database, TimeProvider.System.GetUtcNow(), more);
        // From here on only the site writes.
        (database.Lane as IDisposable)?.Dispose();
        site = new KilledSite(database);
        await site.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        program = Path.Combine(database.Folder, "controleer.py");
        await File.WriteAllTextAsync(program, await client.GetStringAsync("/transparantie/grootboek/controleer.py"));
        // The last two transfers are signed by the site itself.
        for (var wait = 0; folder.Newest!.Size < Lines + more && wait < 600; wait++)
        {
            await Task.Delay(100);
        }

        Assert.True(folder.Newest!.Size == Lines + more, $"The site signed {folder.Newest.Size} of {Lines + more} transfers.");
    }

    public async Task DisposeAsync()
    {
        // Not there when the test already failed before it; what failed then is what must be read.
        if (site is not null)
        {
            await site.KillAsync();
        }

        database.Dispose();
    }

    [Fact]
    public async Task The_site_passes_and_every_forgery_is_named()
    {
        await StartAsync();
        // The page says how many, so that people know that they can read it.
        Assert.Equal(150, (await File.ReadAllLinesAsync(program)).Length);
        var (code, said) = await VerifyAsync(site!.Address);
        Assert.Equal(0, code);
        Assert.StartsWith("GOED: 22 boekingen, 3 controlepunten", said, StringComparison.Ordinal);

        await using var forger = await ForgedSite.StartAsync(site.Address);
        Assert.Equal(0, (await VerifyAsync(forger.Address)).Code);
        foreach (var (what, lines, expected) in Forgeries(forger.Lines))
        {
            // A forger who changes the lines only, and one who makes all seals anew.
            await ExpectAsync(forger, what, () => forger.Show(lines, withSeals: false), expected);
            await ExpectAsync(forger, what + ", with new seals", () => forger.Show(lines, withSeals: true), "NIET GOED");
        }

        // Within what was signed, new seals are of no use; the message says since which checkpoint.
        await ExpectAsync(forger, "old line, new seals", () => forger.Show(forger.Change(15, "actor_ref=rol:", "actor_ref=rxl:"), withSeals: true), "boeking 13 tot en met 20 zijn niet wat in het controlepunt over 20");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await ExpectAsync(forger, "signed with another key", () => forger.Sign(other), "de handtekening onder het controlepunt over 12");
        await ExpectAsync(forger, "another balance", () => forger.Replace("/rekeningen", text => text.Replace("\"bij\":1000000", "\"bij\":1000001", StringComparison.Ordinal)), "het saldo van rekening");
        await ExpectAsync(forger, "another limit", () => forger.Replace("/rekeningen", text => text.Replace("\"grens\":\"N\"", "\"grens\":\"D\"", StringComparison.Ordinal)), "boeking 1 gaat over de grens");
    }

    [Fact]
    public async Task A_long_ledger_is_checked_to_its_end()
    {
        await StartAsync(More);
        var begin = Stopwatch.GetTimestamp();

        var (code, said) = await VerifyAsync(site!.Address);

        output.WriteLine($"{said.Trim()} In {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s.");
        Assert.Equal(0, code);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"GOED: {Lines + More} boekingen"), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_checkpoints_of_the_same_size_are_a_split_view_and_a_kept_one_is_compared()
    {
        await StartAsync();
        var kept = Path.Combine(database.Folder, "bewaard.txt");
        await File.WriteAllTextAsync(kept, folder!.All[0].Checkpoint.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(0, (await VerifyAsync(site!.Address, kept)).Code);

        // Signed with the real key: the portal itself told somebody something else (T-47).
        using var key = CheckpointKey.InFolder(Path.Combine(database.Folder, "checkpoints"));
        var split = folder.All[0].Checkpoint with { Root = RandomNumberGenerator.GetBytes(32) };
        await File.WriteAllTextAsync(kept, split.Text);
        await File.WriteAllBytesAsync(Path.ChangeExtension(kept, ".sig"), key.Sign(split));
        var (code, said) = await VerifyAsync(site.Address, kept);
        Assert.Equal(1, code);
        Assert.Contains("twee verschillende controlepunten over 12 boekingen", said, StringComparison.Ordinal);
        Assert.Contains("met onze handtekening", said, StringComparison.Ordinal);

        // Of a size that the site never listed: still compared with the lines themselves.
        await File.WriteAllTextAsync(kept, (split with { Size = 15 }).Text);
        Assert.Contains("in het controlepunt over 15 boekingen", (await VerifyAsync(site.Address, kept)).Said, StringComparison.Ordinal);
        await File.WriteAllTextAsync(kept, (split with { Size = 40 }).Text);
        Assert.Contains("het einde ontbreekt", (await VerifyAsync(site.Address, kept)).Said, StringComparison.Ordinal);
    }

    private static IEnumerable<(string What, List<string> Lines, string Expected)> Forgeries(IReadOnlyList<string> lines)
    {
        List<string> Changed(int seq, string from, string to) => [.. lines.Select((line, i) => i == seq - 1 ? line.Replace(from, to, StringComparison.Ordinal) : line)];
        yield return ("changed amount", Changed(5, "amount=1", "amount=2"), "het zegel van boeking 5");
        yield return ("changed official", Changed(1, "actor_ref=rol:0", "actor_ref=rol:1"), "het zegel van boeking 1");
        yield return ("dropped", [.. lines.Where((_, i) => i != 6)], "boeking 7 ontbreekt");
        yield return ("swapped", [.. lines.Take(7), lines[8], lines[7], .. lines.Skip(9)], "boeking 8 ontbreekt of staat op een andere plaats");
        yield return ("added", [.. lines.Take(10), lines[9], .. lines.Skip(10)], "boeking 11 ontbreekt of staat op een andere plaats");
        yield return ("truncated", [.. lines.Take(19)], "boeking 20 ontbreekt");
    }

    private async Task ExpectAsync(ForgedSite forger, string what, Action forge, string expected)
    {
        forge();
        var (code, said) = await VerifyAsync(forger.Address);
        output.WriteLine($"{what}: {said.Trim()}");
        forger.Honest();
        Assert.True(code == 1 && said.Contains(expected, StringComparison.Ordinal), $"{what}: expected '{expected}', exit code {code}: {said}");
    }

    private async Task<(int Code, string Said)> VerifyAsync(Uri address, params string[] kept)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [program, address.ToString(), .. kept]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var said = python.StandardOutput.ReadToEndAsync();
        var wrong = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, await said + wrong);
    }
}
