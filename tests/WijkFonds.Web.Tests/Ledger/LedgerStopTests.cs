using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Tests.Ledger;
using WijkFonds.Web.Health;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Ledger;

/// <summary>LEDGER 4.8: when a check fails money stops, pages stay up with a notice, and administrators are written to.</summary>
public sealed class LedgerStopTests : IDisposable
{
    private const string Administrator = "bea@wijk.test";

    private readonly TestPortal portal = new();

    public void Dispose() => portal.Dispose();

    /// <remarks>Turns red when LedgerRound leaves out the checks or the letter, _Layout the notice, or CachingServices the copies that show none.</remarks>
    [Fact]
    public async Task A_sum_that_does_not_hold_stops_money_is_on_every_page_and_is_told_once()
    {
        using var beheerder = await portal.SignInAsync(Administrator, Role.Administrator);
        using var visitor = portal.CreateClient();
        Assert.True((await FundAsync()).IsAccepted);
        Assert.DoesNotContain("Het grootboek staat stil", (await visitor.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);

        await BehindTheGuards.ChangeAsync(portal.Database, "UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 20");
        await RoundAsync();
        await RoundAsync();

        Assert.Same(LedgerRefusals.Stopped, (await FundAsync()).Refusal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/readyz")).StatusCode);
        Assert.Contains("Het grootboek staat stil", (await visitor.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Het grootboek staat stil", (await beheerder.PageAsync("/beheer")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await portal.Post.AllFor(Administrator), mail => mail.What is LedgerStoppedLetter);

        await BehindTheGuards.ChangeAsync(portal.Database, "UPDATE ledger_account SET credits_posted = credits_posted - 1 WHERE kind = 20");
        await RoundAsync();

        Assert.True((await FundAsync()).IsAccepted);
        Assert.DoesNotContain("Het grootboek staat stil", (await visitor.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>An index that is gone breaks no sum and no forbidden statement, and still the database is not what was installed (T-25).</summary>
    [Fact]
    public async Task A_database_that_lost_something_stops_money_before_the_first_visitor()
    {
        await BehindTheGuards.RunAsync(portal.Database, "DROP INDEX ledger_transfer_reversed_once");

        using var visitor = portal.CreateClient();

        Assert.Contains("index ledger_transfer_reversed_once is gone", portal.Services.GetRequiredService<LedgerWatch>().Fault, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    /// <summary>The sums of the whole history are no reason to let the first visitor wait; they are looked at right after the start.</summary>
    [Fact]
    public async Task A_sum_that_does_not_hold_is_found_by_the_first_round_and_not_by_the_start()
    {
        Assert.True((await FundAsync()).IsAccepted);
        await BehindTheGuards.ChangeAsync(portal.Database, "UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 20");
        await portal.Services.GetRequiredService<LedgerRound>().StartAsync(CancellationToken.None);
        Assert.False(portal.Services.GetRequiredService<LedgerWatch>().IsStopped);

        await RoundAsync();

        Assert.Contains("I1", portal.Services.GetRequiredService<LedgerWatch>().Fault, StringComparison.Ordinal);
    }

    /// <summary>LEDGER 4.8: money stops and pages stay up, also when what keeps the letters is broken too.</summary>
    /// <remarks>Turns red without the catch in LedgerAlarm.</remarks>
    [Fact]
    public async Task A_portal_that_cannot_write_to_anybody_starts_all_the_same()
    {
        var administrator = new Person { FirstName = "Bea", Email = Administrator };
        await portal.Database.GivenAsync(administrator, new Appointment { PersonId = administrator.Id, Role = Role.Administrator });
        await BehindTheGuards.RunAsync(portal.Database, "ALTER TABLE outbox_mail RENAME TO outbox_kapot");

        using var visitor = portal.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/spelregels")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/readyz")).StatusCode);
    }

    private Task RoundAsync() => portal.Services.GetRequiredService<LedgerRound>().RunAsync(CancellationToken.None);

    private Task<Outcome<Done>> FundAsync() => portal.Services.GetRequiredService<Writes>()
        .RunAsync(work => work.Ledger.FundSourceAsync(Guid.CreateVersion7(), 2026, 1, null, 100_00, "rol:proef", "raad-1"), CancellationToken.None);
}
