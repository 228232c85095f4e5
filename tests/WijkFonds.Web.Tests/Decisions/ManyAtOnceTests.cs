using System.Data;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkFonds.Decisions;
using WijkFonds.People;
using WijkFonds.PostgreSql;
using WijkFonds.Tests;
using WijkFonds.Tests.Allocations;
using WijkFonds.Tests.Databases;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Decisions;

/// <summary>G7: approvals that arrive together, over HTTP, with a budget that fits only some of them.</summary>
public sealed class ManyAtOnceTests
{
    private const int AtOnce = 64;
    private const long EachCents = 60_00;

    /// <summary>Four rounds in the daily run on SQLite, two on each of the three levels of PostgreSQL; APPROVAL_ROUNDS=50 for the whole goal.</summary>
    private static int Rounds => Asked.Number("APPROVAL_ROUNDS", TestDatabase.IsPostgreSql ? 2 : 4);

    /// <remarks>PostgreSQL knows three levels of isolation, and the portal may run on any of them; SQLite knows one.</remarks>
    [Theory]
    [InlineData(IsolationLevel.ReadCommitted)]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    public async Task Exactly_what_fits_is_approved_and_the_rest_hears_why_not(IsolationLevel isolation)
    {
        if (!TestDatabase.IsPostgreSql && isolation != IsolationLevel.Serializable)
        {
            return;
        }

        using var portal = new IsolatedPortal(isolation);
        var town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());
        var fits = (AtOnce * Rounds * 3 / 4) + 1;
        // One cent short of one more.
        await town.BuildAsync((fits * EachCents) + EachCents - 1);
        using var worker = portal.CreateClient();
        await worker.SignInAsync(portal, town.Worker);
        var (accepted, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var forms = new List<FormPost>();
            for (var i = 0; i < AtOnce; i++)
            {
                var slug = $"idee-{round}-{i}";
                await town.InitiativeAsync(slug, withHelpers: false);
                var form = await worker.FormAsync($"/loket/initiatieven/{slug}/ja-meteen");
                forms.Add(form.Fill("Input.Amount", "60").Fill("Input.Agreement", "De straat wordt groener."));
            }

            var answers = await Task.WhenAll(forms.Select(form => form.SendAsync("Ja, meteen")));

            foreach (var answer in answers)
            {
                Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.UnprocessableEntity, $"{(int)answer.StatusCode}");
                if (answer.StatusCode == HttpStatusCode.Found)
                {
                    accepted++;
                    continue;
                }

                refused++;
                Assert.Contains("niet genoeg vrij", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Equal((fits, (AtOnce * Rounds) - fits), (accepted, refused));
        var position = await town.PositionAsync();
        Assert.Equal((fits * EachCents, EachCents - 1), (position.GrantedCents, position.FreeCents));
        await using var db = town.Database.Read();
        Assert.Equal(fits, await db.Decisions.CountAsync());
        // T-49: one line for every press, also for the refused ones.
        Assert.Equal(AtOnce * Rounds, await db.Set<Audit.AuditEntry>().CountAsync(a => a.Act == nameof(SayYesAtOnce)));
        await town.ProveAsync();
    }

    /// <summary>A portal whose every act runs at this level.</summary>
    private sealed class IsolatedPortal(IsolationLevel isolation) : TestPortal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            if (TestDatabase.IsPostgreSql)
            {
                builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IWriteLane>(new PostgreSqlWriteLane(Database.ConnectionString, isolation))));
            }
        }
    }
}
