using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Web.Tests;

namespace WijkFonds.BrowserTests;

/// <summary>The whole portal with the demo town in it, or still empty, on a real port that a browser can open.</summary>
public sealed class KestrelPortal : TestPortal
{
    private readonly string theme;
    private readonly bool isNew;

    public KestrelPortal(string theme, bool isNew = false)
    {
        (this.theme, this.isNew) = (theme, isNew);
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
            .Append(("Demo:Enabled", isNew ? "false" : "true"));
}

/// <summary>One portal per theme that we ship, started when a test first asks for it.</summary>
public sealed class Portals : IDisposable
{
    public const string Basis = "basis";
    public const string Voorbeeld = "voorbeeld";

    private readonly Dictionary<(string Theme, bool IsNew), KestrelPortal> started = [];

    public KestrelPortal Of(string theme) => Of((theme, false));

    /// <summary>As on the first day: nobody and nothing in it.</summary>
    public KestrelPortal NewOf(string theme) => Of((theme, true));

    public void Dispose()
    {
        foreach (var portal in started.Values)
        {
            portal.Dispose();
        }
    }

    private KestrelPortal Of((string Theme, bool IsNew) which)
    {
        if (!started.TryGetValue(which, out var portal))
        {
            started[which] = portal = new KestrelPortal(which.Theme, which.IsNew);
        }

        return portal;
    }
}
