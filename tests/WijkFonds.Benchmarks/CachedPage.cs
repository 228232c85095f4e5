namespace WijkFonds.Benchmarks;

/// <summary>Row 1: at least 0.9 × nginx serving the same bytes from disk, in requests and in processor time per request.</summary>
internal static class CachedPage
{
    public static async Task RunAsync()
    {
        using var site = await Site.StartAsync();
        foreach (var path in PublicPages.Cached)
        {
            await WarmAsync(site, path);
            using var client = new HttpClient();
            var bytes = await client.GetByteArrayAsync(site.Address + path);
            using var nginx = await Nginx.StartAsync(bytes);
            var (ours, theirs) = await Load.CompareAsync(() => Load.OfAsync(site.Process, site.Address + path), () => Load.OfAsync(nginx.Process, nginx.Url));
            Console.WriteLine(
                $"{path,-45} {bytes.Length / 1024.0,6:0.0} kB   requests {ours.RequestsPerSecond / theirs.RequestsPerSecond:0.00} × nginx ({ours.RequestsPerSecond:0} and {theirs.RequestsPerSecond:0} /s)"
                + $"   processor {theirs.MicrosecondsPerRequest / ours.MicrosecondsPerRequest:0.00} × ({ours.MicrosecondsPerRequest:0.0} and {theirs.MicrosecondsPerRequest:0.0} µs)");
        }
    }

    /// <summary>All orders of the page are kept before anything is measured, and the code has been compiled.</summary>
    private static async Task WarmAsync(Site site, string path) => await Load.OfAsync(site.Process, site.Address + path, 6);
}
