using System.Globalization;

namespace WijkFonds.Benchmarks;

/// <summary>
/// Row 4: balances and cash book cost the same however long the history is (at most 1,5 ×). Both cities are made through the ledger;
/// WIJKFONDS_TRANSFERS sets how long the long one is.
/// </summary>
internal static class LedgerPages
{
    private const int Few = 10_000;
    private static readonly string[] Pages = ["/wijken/merelkwartier/begroting", "/wijken/merelkwartier/kasboek", "/wijken/merelkwartier"];

    public static async Task RunAsync()
    {
        var many = int.Parse(Environment.GetEnvironmentVariable("WIJKFONDS_TRANSFERS") ?? "1000000", CultureInfo.InvariantCulture);
        using var small = await Site.StartAsync(null, "demo --size city --transfers " + Few);
        using var large = await Site.StartAsync(null, "demo --size city --transfers " + many);
        foreach (var path in Pages)
        {
            const string NoCopy = "Authorization: none";
            await Load.OfAsync(small.Process, small.Address + path, 4, NoCopy);
            await Load.OfAsync(large.Process, large.Address + path, 4, NoCopy);
            var (few, lots) = await Load.CompareAsync(() => Load.OfAsync(small.Process, small.Address + path, 3, NoCopy), () => Load.OfAsync(large.Process, large.Address + path, 3, NoCopy), rounds: 5);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path,-45} {many} transfers cost {few.RequestsPerSecond / lots.RequestsPerSecond:0.00} × the time of {Few}   processor {lots.MicrosecondsPerRequest / few.MicrosecondsPerRequest:0.00} × ({few.MicrosecondsPerRequest:0} and {lots.MicrosecondsPerRequest:0} µs)"));
        }
    }
}
