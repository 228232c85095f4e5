using System.Diagnostics;

namespace WijkFonds.Web.Tests.Security;

/// <summary>T-09, T-10, T-83: a portal for real people does not start half safe, and says which key is wrong.</summary>
[Trait("Database", "none")]
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wijkfonds-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Demo__Enabled", "true", "Demo:Enabled")]
    [InlineData("Portal__BaseUrl", "http://wijkfonds.voorbeeldstad.nl", "Portal:BaseUrl")]
    [InlineData("Portal__BaseUrl", "geen adres", "Portal:BaseUrl")]
    [InlineData("AllowedHosts", "*", "AllowedHosts")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    [InlineData("Portal__KnownProxies__0", "mijn-proxy", "Portal:KnownProxies")]
    [InlineData("Portal__SecurityContact", "bel maar", "Portal:SecurityContact")]
    [InlineData("Database__Provider", "PostgreSql", "Database:KeySecret")]
    [InlineData("Database__KeySecret", "kort", "Database:KeySecret")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "WijkFonds.Web.dll")) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portal__BaseUrl"] = "https://wijkfonds.voorbeeldstad.nl";
        start.Environment["Portal__DataFolder"] = folder;
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment[key] = value;

        using var portal = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (said, also) = (portal.StandardError.ReadToEndAsync(patience.Token), portal.StandardOutput.ReadToEndAsync(patience.Token));
        try
        {
            await portal.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!portal.HasExited)
            {
                portal.Kill(entireProcessTree: true);
            }
        }

        await also;
        Assert.NotEqual(0, portal.ExitCode);
        Assert.Contains(named, await said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "wijkfonds.db")), "something was written before the settings were right");
    }
}
