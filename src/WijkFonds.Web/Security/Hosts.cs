using System.Collections.Frozen;
using System.Net;

namespace WijkFonds.Web.Security;

/// <summary>The names under which the portal answers: the one of Portal:BaseUrl, and the ones in AllowedHosts (T-09, G40).</summary>
internal sealed class Hosts
{
    private readonly FrozenSet<string> names;
    private readonly bool mayBeLoopback;

    public Hosts(PortalOptions portal, IConfiguration configuration, IHostEnvironment environment)
    {
        var baseUrl = new Uri(portal.BaseUrl);
        names = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(name => name != "*")
            .Append(baseUrl.Host)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        mayBeLoopback = baseUrl.IsLoopback || environment.IsDevelopment() || environment.IsEnvironment("Testing");
    }

    public bool Knows(HostString host) => names.Contains(host.Host) || (mayBeLoopback && IsLoopback(host.Host));

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
