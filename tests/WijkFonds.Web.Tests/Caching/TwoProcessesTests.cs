using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Neighbourhoods;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Caching;

/// <summary>Two web processes on one PostgreSQL database: what one changes, the other no longer shows.</summary>
public sealed class TwoProcessesTests
{
    [Fact]
    public async Task A_change_in_one_process_is_seen_in_the_other()
    {
        if (!TestDatabase.IsPostgreSql)
        {
            return; // SQLite has one process.
        }

        using var here = new TestPortal();
        // With one wijk the front page only sends on to it.
        await here.Database.GivenAsync(Wijk("Laak"), Wijk("Vreewijk"));
        using var there = new SecondPortal(here);
        using var visitor = there.CreateClient();
        await visitor.GetAsync("/");
        var name = "Wijk " + Guid.NewGuid().ToString("N");

        await here.Services.GetRequiredService<Writes>().RunAsync<Done>(
            work =>
            {
                work.Db.Add(Wijk(name));
                work.Changes(Neighbourhood.All);
                return Task.FromResult<Outcome<Done>>(default(Done));
            },
            CancellationToken.None);

        Assert.True(await ShowsAsync(visitor, name), "The other process still shows its old copy.");
    }

    private static Neighbourhood Wijk(string name) =>
        new() { Slug = Guid.NewGuid().ToString("N"), Name = name, Contact = new ContactPerson { FirstName = "Anneke", Phone = "058 000 00 00" } };

    /// <summary>The news travels in milliseconds; a copy would live for minutes.</summary>
    private static async Task<bool> ShowsAsync(HttpClient visitor, string text)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await visitor.GetStringAsync("/")).Contains(text, StringComparison.Ordinal))
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    private sealed class SecondPortal(TestPortal first) : TestPortal
    {
        protected override IEnumerable<(string Key, string Value)> Settings() =>
            base.Settings().Select(setting => setting.Key switch
            {
                "Database:ConnectionString" => (setting.Key, first.Database.ConnectionString),
                "Database:OwnerConnectionString" => (setting.Key, first.Database.OwnerConnectionString),
                _ => setting,
            });
    }
}
