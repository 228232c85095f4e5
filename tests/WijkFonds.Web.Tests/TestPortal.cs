using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkFonds.Tests;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Health;
using WijkFonds.Web.Pages.Grants;

namespace WijkFonds.Web.Tests;

/// <summary>The whole portal with a fresh database of this run's kind, and a clock that the test moves.</summary>
public class TestPortal : WebApplicationFactory<Program>
{
    public TestPortal()
    {
        ClientOptions.BaseAddress = new Uri("https://wijkfonds.test");
        ClientOptions.AllowAutoRedirect = false;
    }

    public TestDatabase Database { get; } = new();

    public TestClock Clock { get; } = new();

    /// <summary>What people were told by mail.</summary>
    public TestPost Post => new(Database, () => Services);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in Settings())
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // A test does the rounds itself, when it is time for them.
            foreach (var duty in services.Where(service => service.ImplementationType == typeof(LedgerDuty) || service.ImplementationType == typeof(GrantDuties)).ToList())
            {
                services.Remove(duty);
            }
        });
    }

    protected virtual IEnumerable<(string Key, string Value)> Settings() =>
    [
        ("Portal:BaseUrl", "https://wijkfonds.test"),
        ("Portal:DataFolder", Database.Folder),
        ("Database:Provider", TestDatabase.IsPostgreSql ? "PostgreSql" : "Sqlite"),
        ("Database:ConnectionString", Database.ConnectionString),
        ("Database:OwnerConnectionString", Database.OwnerConnectionString),
        ("Mail:LoopSeconds", "0"),
        ("Checkpoints:EveryMinutes", "0"),
    ];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Database.Dispose();
        }
    }
}
