using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Web.Tests;

namespace WijkFonds.BrowserTests;

/// <summary>The whole portal with the demo town in it, on a real port that a browser can open.</summary>
public sealed class KestrelPortal : TestPortal
{
    private readonly string theme;

    public KestrelPortal(string theme)
    {
        this.theme = theme;
        UseKestrel(0);
        StartServer();
        var address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = $"http://localhost:{new Uri(address).Port}";
    }

    public string Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // The demo town is only made for developers.
        builder.UseEnvironment("Development");
    }

    protected override IEnumerable<(string Key, string Value)> Settings() =>
        base.Settings()
            .Where(setting => setting.Key != "Portal:BaseUrl")
            .Append(("Portal:BaseUrl", "http://localhost"))
            .Append(("Theme:Name", theme))
            .Append(("Demo:Enabled", "true"))
            // The ledger of the demo town is signed at the start, so that the page about it has something to show.
            .Append(("Checkpoints:EveryMinutes", "10"));
}

/// <summary>One portal per theme that we ship, started when a test first asks for it.</summary>
public sealed class Portals : IDisposable
{
    public const string Basis = "basis";
    public const string Voorbeeld = "voorbeeld";

    private readonly Dictionary<string, KestrelPortal> started = [];

    public KestrelPortal Of(string theme)
    {
        if (!started.TryGetValue(theme, out var portal))
        {
            started[theme] = portal = new KestrelPortal(theme);
        }

        return portal;
    }

    public void Dispose()
    {
        foreach (var portal in started.Values)
        {
            portal.Dispose();
        }
    }
}
