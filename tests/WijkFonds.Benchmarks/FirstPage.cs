using System.Globalization;
using Microsoft.Playwright;

namespace WijkFonds.Benchmarks;

/// <summary>
/// Row 6: at most 60 kB over the wire without pictures, nothing from anybody else, and the largest thing on the screen there
/// within 1,5 s on a slow 4G phone (1,6 Mbit/s, 150 ms, a processor four times as slow; the figures of Lighthouse).
/// </summary>
internal static class FirstPage
{
    public static async Task RunAsync()
    {
        using var site = await Site.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-background-networking"] });
        foreach (var path in PublicPages.Cached)
        {
            using (var warm = new HttpClient())
            {
                await warm.GetAsync(site.Address + path);
            }

            var times = new List<double>();
            var (bytes, pictures, strangers) = (0.0, 0.0, 0);
            for (var visit = 0; visit < 5; visit++)
            {
                (var time, bytes, pictures, strangers) = await VisitAsync(browser, site.Address, path);
                times.Add(time);
            }

            Console.WriteLine($"{path,-20} {bytes / 1024:0.0} kB without pictures, {pictures / 1024:0.0} kB of pictures, {strangers} requests to others, largest thing there after {Load.Median(times) / 1000:0.00} s (median of five)");
        }
    }

    private static async Task<(double Milliseconds, double Bytes, double Pictures, int Strangers)> VisitAsync(IBrowser browser, string address, string path)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        var (bytes, pictures, strangers) = (0.0, 0.0, 0);
        var kinds = new Dictionary<string, bool>();
        tools.Event("Network.responseReceived").OnEvent += (_, data) =>
        {
            kinds[data!.Value.GetProperty("requestId").GetString()!] = data.Value.GetProperty("type").GetString() == "Image";
            strangers += data.Value.GetProperty("response").GetProperty("url").GetString()!.StartsWith(address, StringComparison.Ordinal) ? 0 : 1;
        };
        tools.Event("Network.loadingFinished").OnEvent += (_, data) =>
        {
            var size = data!.Value.GetProperty("encodedDataLength").GetDouble();
            if (kinds.GetValueOrDefault(data.Value.GetProperty("requestId").GetString()!))
            {
                pictures += size;
            }
            else
            {
                bytes += size;
            }
        };
        await page.GotoAsync(address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var painted = await page.EvaluateAsync<double>("() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))");
        return (Convert.ToDouble(painted, CultureInfo.InvariantCulture), bytes, pictures, strangers);
    }
}
