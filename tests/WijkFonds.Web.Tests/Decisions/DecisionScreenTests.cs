using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Web.Tests.Initiatives;

namespace WijkFonds.Web.Tests.Decisions;

/// <summary>What the alderman sees, and how little it asks of the database.</summary>
public sealed class DecisionScreenTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly StatementCounter counter;
    private readonly DecidingTown town;

    public DecisionScreenTests()
    {
        // Before the first statement: EF looks only once a second whether somebody listens.
        counter = new StatementCounter(portal);
        town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());
    }

    public void Dispose()
    {
        counter.Dispose();
        portal.Dispose();
    }

    [Fact]
    public async Task The_screen_asks_at_most_eight_things_of_the_database()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var allocation = await town.ProposedAsync(initiative, 500_00);
        var neighbours = await town.NeighboursAsync(initiative, 5);
        await town.Database.GivenAsync([.. neighbours.Select((neighbour, i) => new AllocationComment { AllocationId = allocation, PersonId = neighbour.Id, Text = $"Mooi plan {i}.", SaidAt = town.Clock.GetUtcNow().AddMinutes(i) })]);
        using var alderman = portal.CreateClient();
        await alderman.SignInAsync(portal, town.Alderman);
        await alderman.PageAsync($"/wethouder/toewijzing/{allocation}");
        var start = counter.Count;

        var page = await alderman.PageAsync($"/wethouder/toewijzing/{allocation}");

        Assert.Contains("Mooi plan 4.", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mooi plan 0.", page.Text(), StringComparison.Ordinal);
        Assert.InRange(counter.Count - start, 2, 8);
        await town.ProveAsync();
    }

    /// <remarks>Turns red when the money that no longer fits is looked for among other proposals than those that are shown.</remarks>
    [Fact]
    public async Task Of_more_than_a_hundred_proposals_the_first_is_told_about_its_money()
    {
        await town.BuildAsync(100_00);
        var initiative = await town.InitiativeAsync();
        for (var i = 0; i < 100; i++)
        {
            await town.ProposedAsync(initiative, 1_00);
        }

        var withdrawn = new Source
        {
            Name = "Teruggehaald", Financier = "Rijk", Kind = SourceKind.State, Year = DecidingTown.Year, Purpose = "Bomen.", StartsOn = new DateOnly(DecidingTown.Year, 1, 1), Earmark = 9, State = SourceState.In,
            WithdrawnOn = town.Clock.Today(),
        };
        await town.WithMoneyAsync(1_00, source: withdrawn.Id);
        var last = await town.ProposedAsync(initiative, 1_00);
        await town.Database.GivenAsync(withdrawn);
        var before = town.Clock.Today().AddDays(-1);
        await portal.ChangeAsync(db => db.Allocations.Where(a => a.Id == last).ExecuteUpdateAsync(set => set.SetProperty(a => a.DecideBy, before)));
        using var alderman = portal.CreateClient();
        await alderman.SignInAsync(portal, town.Alderman);

        var first = (await alderman.PageAsync("/wethouder")).QuerySelector(".wf-waiting > *")!;

        Assert.Contains(last.ToString(), first.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("past niet meer", first.TextContent, StringComparison.Ordinal);
        await town.ProveAsync();
    }

    /// <remarks>Turns red when the button stands only on the page before the answer.</remarks>
    [Fact]
    public async Task Who_hears_while_answering_that_other_money_comes_first_finds_it_there_and_keeps_the_words()
    {
        await town.BuildAsync(1_00);
        var source = new Source
        {
            Name = "Teruggehaald", Financier = "Rijk", Kind = SourceKind.State, Year = DecidingTown.Year, Purpose = "Bomen.", StartsOn = new DateOnly(DecidingTown.Year, 1, 1), Earmark = 9, State = SourceState.In,
        };
        await town.Database.GivenAsync(source);
        await town.WithMoneyAsync(10_000_00, source: source.Id);
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 300_00);
        using var alderman = portal.CreateClient();
        await alderman.SignInAsync(portal, town.Alderman);
        var yes = $"/wethouder/toewijzing/{allocation}?antwoord=ja";
        var form = await alderman.FormAsync(yes, "Bevestig");
        var today = town.Clock.Today();
        await portal.ChangeAsync(db => db.Sources.ExecuteUpdateAsync(set => set.SetProperty(s => s.WithdrawnOn, today)));

        var refused = await FormPost.ParseAsync(await form.Fill("Input.Reason", "De hele straat wil dit.").SendAsync("Bevestig"));

        Assert.Contains("Zoek ander geld", refused.Text(), StringComparison.Ordinal);
        Assert.Contains("De hele straat wil dit.", refused.Text(), StringComparison.Ordinal);
        var before = await alderman.PageAsync($"/wethouder/toewijzing/{allocation}");
        Assert.DoesNotContain(before.QuerySelectorAll("main a"), link => link.TextContent.Trim() is "Ja" or "Ja, als…");
        await town.WithMoneyAsync(10_000_00);
        await (await alderman.FormAsync(yes, "Zoek ander geld")).SendAsync("Zoek ander geld");
        await (await alderman.FormAsync(yes, "Bevestig")).SendAsync("Bevestig");
        Assert.Equal(AllocationState.Granted, (await town.AllocationAsync(allocation)).State);
        await town.ProveAsync();
    }
}
