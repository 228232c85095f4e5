using Microsoft.Playwright;

namespace WijkFonds.BrowserTests;

/// <summary>One Chromium for the whole run: starting it costs more than a test.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium-headless-shell";

    private IPlaywright? playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Assert.True(File.Exists(Chromium), "tests/run installs chromium-headless-shell");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A visitor of their own: nothing kept from the one before.</summary>
    public Task<IBrowserContext> VisitorAsync(string address, int width = 360, bool hasScript = true) => Browser.NewContextAsync(new()
    {
        BaseURL = address,
        ViewportSize = new() { Width = width, Height = 780 },
        JavaScriptEnabled = hasScript,
        ReducedMotion = ReducedMotion.Reduce,
    });
}

/// <summary>Browsers are heavy: one test after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browsers>, ICollectionFixture<Portals>
{
    public const string Name = "browser";
}
