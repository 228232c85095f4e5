namespace WijkFonds.Benchmarks;

/// <summary>Row 2: at least 0.15 × an endpoint that returns 20 kB of nothing.</summary>
internal static class UncachedPage
{
    public static async Task RunAsync()
    {
        using var site = await Site.StartAsync();
        var address = $"http://127.0.0.1:{Ports.Free()}";
        using var empty = new Child("dotnet", [typeof(UncachedPage).Assembly.Location, "--empty-endpoint", address]);
        await Task.Delay(1500);
        foreach (var path in PublicPages.All)
        {
            using var client = new HttpClient();
            if (!(await client.GetAsync(site.Address + path)).IsSuccessStatusCode)
            {
                Console.WriteLine($"{path,-45} is not there");
                continue;
            }

            // A request with this header is never answered with a copy.
            const string NoCopy = "Authorization: none";
            await Load.OfAsync(site.Process, site.Address + path, 5, NoCopy);
            var (ours, theirs) = await Load.CompareAsync(() => Load.OfAsync(site.Process, site.Address + path, 3, NoCopy), () => Load.OfAsync(empty, address + "/", 3), rounds: 5);
            Console.WriteLine(
                $"{path,-45} {ours.RequestsPerSecond / theirs.RequestsPerSecond:0.000} × ({ours.RequestsPerSecond:0} and {theirs.RequestsPerSecond:0} /s)"
                + $"   processor {theirs.MicrosecondsPerRequest / ours.MicrosecondsPerRequest:0.000} × ({ours.MicrosecondsPerRequest:0} and {theirs.MicrosecondsPerRequest:0} µs)");
        }
    }
}
