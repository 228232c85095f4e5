using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Errors;

/// <summary>What somebody sees when nothing can be kept: a full disk, a lock, a database that is away. FullDiskTests does it with a real disk.</summary>
public sealed class NotKeptTests
{
    private const string Dream = "Een bank met \"uitzicht\" & zon.";

    [Fact]
    public async Task The_form_comes_back_whole_and_counts_once_when_it_is_sent_again()
    {
        using var portal = new FullPortal();
        using var client = portal.CreateClient();
        await portal.Database.GivenAsync(new Neighbourhood { Slug = "laak", Name = "Laak", Contact = new ContactPerson { FirstName = "Yusuf", Phone = "070 000 02 02" } });
        var form = (await client.FormAsync("/initiatieven/nieuw?wijk=laak")).Fill("Input.Dream", Dream).Fill("Input.Name", "Ria").Fill("Input.Reach", "06 12345678");

        portal.Lane.IsFull = true;
        var notNow = await form.SendAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notNow.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), notNow.Headers.RetryAfter!.Delta);
        Assert.Contains("Nog niet bewaard.", (await FormPost.ParseAsync(notNow)).Text(), StringComparison.Ordinal);
        Assert.Equal("Degraded", await client.GetStringAsync("/readyz"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/wijken/laak")).StatusCode);

        portal.Lane.IsFull = false;
        var again = await client.FormAsync(notNow);
        Assert.Equal(Dream, again.Fields.Single(field => field.Key == "Input.Dream").Value);
        Assert.Equal(HttpStatusCode.Found, (await again.SendAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync()).StatusCode);

        Assert.Equal("Healthy", await client.GetStringAsync("/readyz"));
        await using var db = portal.Database.Read();
        Assert.Equal(Dream, Assert.Single(await db.Initiatives.Select(i => i.Dream).ToListAsync()));
    }

    private sealed class FullPortal : TestPortal
    {
        public FullPortal() => Lane = new FullLane(Database.Lane);

        public FullLane Lane { get; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IWriteLane>(_ => Lane)));
        }
    }

    /// <summary>The road into the real database, with a disk that is full for a while.</summary>
    private sealed class FullLane(IWriteLane lane) : IWriteLane
    {
        public bool IsFull { get; set; }

        public Task<T> RunAsync<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken) =>
            IsFull ? throw new CannotKeepNowException(new IOException("no space left on device")) : lane.RunAsync(act, cancellationToken);
    }
}
