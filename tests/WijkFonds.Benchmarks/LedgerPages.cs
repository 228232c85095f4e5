using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sqlite;

namespace WijkFonds.Benchmarks;

/// <summary>
/// Row 4: balances and cash book cost the same however long the history is (at most 1,5 ×). Both cities are made through the ledger;
/// WIJKFONDS_TRANSFERS sets how long the long one is; WIJKFONDS_LONG_CITY names a folder where it is kept for a next time, as it takes
/// twenty minutes to make. And how long it takes to recompute all of it, beside SHA-256 alone.
/// </summary>
internal static class LedgerPages
{
    private const int Few = 10_000;

    /// <summary>About what one transfer weighs when it is hashed.</summary>
    private const int CanonicalBytes = 480;

    private static readonly string[] Pages = ["/wijken/merelkwartier/begroting", "/wijken/merelkwartier/kasboek", "/wijken/merelkwartier"];

    public static async Task RunAsync()
    {
        var many = int.Parse(Environment.GetEnvironmentVariable("WIJKFONDS_TRANSFERS") ?? "1000000", CultureInfo.InvariantCulture);
        using var small = await Site.StartAsync(null, "demo --size city --transfers " + Few);
        using var large = await Site.StartAsync(Environment.GetEnvironmentVariable("WIJKFONDS_LONG_CITY"), "demo --size city --transfers " + many);
        foreach (var path in Pages)
        {
            const string NoCopy = "Authorization: none";
            await Load.OfAsync(small.Process, small.Address + path, 4, NoCopy);
            await Load.OfAsync(large.Process, large.Address + path, 4, NoCopy);
            var (few, lots) = await Load.CompareAsync(() => Load.OfAsync(small.Process, small.Address + path, 3, NoCopy), () => Load.OfAsync(large.Process, large.Address + path, 3, NoCopy), rounds: 5);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path,-32} {many} transfers cost {few.RequestsPerSecond / lots.RequestsPerSecond:0.00} × the time of {Few}   processor {lots.MicrosecondsPerRequest / few.MicrosecondsPerRequest:0.00} × ({few.MicrosecondsPerRequest:0} and {lots.MicrosecondsPerRequest:0} µs)"));
        }

        await VerifyAsync(large.Folder, many);
    }

    /// <summary>Chain, balances and limits of all transfers, as <c>ledger verify</c> does it.</summary>
    private static async Task VerifyAsync(string folder, int transfers)
    {
        var begin = Stopwatch.GetTimestamp();
        var options = (DbContextOptions<WijkFondsDb>)SqliteEngine.ForReading(new DbContextOptionsBuilder<WijkFondsDb>(), $"Data Source={Path.Combine(folder, "wijkfonds.db")}").Options;
        await using (var db = new WijkFondsDb(options))
        {
            await LedgerProof.VerifyAsync(db);
        }

        var verified = Stopwatch.GetElapsedTime(begin);
        var hashed = HashAlone(transfers);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verifying {transfers} transfers: {transfers / verified.TotalSeconds:0} /s, {verified / hashed:0.0} × the time of SHA-256 alone ({transfers / hashed.TotalSeconds:0} /s)"));
    }

    /// <summary>The yardstick: a leaf and a link of the chain for each transfer, and nothing else.</summary>
    private static TimeSpan HashAlone(int transfers)
    {
        var begin = Stopwatch.GetTimestamp();
        Span<byte> canonical = stackalloc byte[CanonicalBytes];
        Span<byte> link = stackalloc byte[1 + (2 * SHA256.HashSizeInBytes)];
        for (var i = 0; i < transfers; i++)
        {
            SHA256.HashData(canonical, link[33..]);
            SHA256.HashData(link, link[1..33]);
        }

        return Stopwatch.GetElapsedTime(begin);
    }
}
