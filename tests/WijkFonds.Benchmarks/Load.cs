using System.Globalization;

namespace WijkFonds.Benchmarks;

/// <summary>What a server did under load: requests in a second, and processor time for each.</summary>
internal readonly record struct Load(double RequestsPerSecond, double MicrosecondsPerRequest)
{
    public static async Task<Load> OfAsync(Child server, string url, int seconds = 4, params string[] headers)
    {
        var before = server.ProcessorSeconds();
        var lines = await Child.RunAsync("wrk", ["-t1", "-c32", "--timeout", "30s", $"-d{seconds}s", .. headers.SelectMany(header => new[] { "-H", header }), url]);
        var used = server.ProcessorSeconds() - before;
        if (lines.FirstOrDefault(line => line.Contains("Non-2xx", StringComparison.Ordinal) || line.Contains("Socket errors", StringComparison.Ordinal)) is { } wrong)
        {
            throw new InvalidOperationException($"{url}: {wrong}");
        }

        var requests = double.Parse(lines.First(line => line.Contains("requests in", StringComparison.Ordinal)).Trim().Split(' ')[0], CultureInfo.InvariantCulture);
        var rate = double.Parse(lines.First(line => line.StartsWith("Requests/sec:", StringComparison.Ordinal)).Split(':')[1], CultureInfo.InvariantCulture);
        return new Load(rate, used * 1e6 / requests);
    }

    /// <summary>Turn by turn, so that what else the machine does falls on both alike; then the median of each.</summary>
    public static async Task<(Load A, Load B)> CompareAsync(Func<Task<Load>> a, Func<Task<Load>> b, int rounds = 7)
    {
        await a();
        await b();
        var (ofA, ofB) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < rounds; round++)
        {
            ofA.Add(await a());
            ofB.Add(await b());
        }

        return (Median(ofA), Median(ofB));
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static Load Median(List<Load> loads) => new(Median(loads.Select(load => load.RequestsPerSecond)), Median(loads.Select(load => load.MicrosecondsPerRequest)));
}
