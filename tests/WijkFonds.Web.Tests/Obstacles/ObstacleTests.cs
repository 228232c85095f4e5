using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Audit;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Obstacles;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Obstacles;

/// <summary>C26, C36, K27: what is stuck stands in public with whom it lies, and a rule that is often deviated from is counted.</summary>
public sealed class ObstacleTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public ObstacleTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task What_is_stuck_is_public_at_once_and_so_is_what_helped()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        using var buur = portal.CreateClient();
        Assert.Contains("Niets zit vast.", (await buur.PageAsync("/wijken/laak/vastlopers")).Text());
        using var anneke = portal.CreateClient();
        await anneke.SignInAsync(portal, town.Worker);

        var form = await anneke.FormAsync("/loket/initiatieven/kotercafe/vastloper");
        var desk = await anneke.LandAsync(await form.Fill("Input.What", "De school geeft geen sleutel.").Fill("Input.StuckWith", "schoolbestuur")
            .Fill("Input.Since", "2026-11-10").Fill("Input.NextStep", "Anneke belt dinsdag.").SendAsync());
        Assert.Contains("al 10 dagen vast", desk.Text());

        var shown = (await buur.PageAsync("/wijken/laak/vastlopers")).Text();
        Assert.Contains("De school geeft geen sleutel. Het ligt bij: schoolbestuur Nu: Anneke belt dinsdag.", shown);
        Assert.Contains("Het liep vast. Anneke zoekt een weg.", (await buur.PageAsync("/initiatieven/kotercafe")).Text());

        await anneke.LandAsync(await (await anneke.FormAsync("/loket/vastlopers", "Dit is de volgende stap")).Fill("Input.Text", "De wethouder belt nu zelf.").SendAsync("Dit is de volgende stap"));
        Assert.Contains("De wethouder belt nu zelf.", (await buur.PageAsync("/wijken/laak/vastlopers")).Text());

        portal.Clock.Advance(TimeSpan.FromDays(2));
        using var later = portal.CreateClient();
        await later.SignInAsync(portal, town.Worker);
        await later.LandAsync(await (await later.FormAsync("/loket/vastlopers", "Het is los")).Fill("Input.Text", "Een conciërge die het leuk vindt.").SendAsync("Het is los, en dit hielp"));
        shown = (await buur.PageAsync("/wijken/laak/vastlopers")).Text();
        Assert.Contains("Niets zit vast.", shown);
        Assert.Contains("na 12 dagen los", shown);
        Assert.Contains("Een conciërge die het leuk vindt.", shown);

        await using var db = portal.Database.Read();
        Assert.Equal([nameof(NoteObstacle), nameof(SayNextStep), nameof(SolveObstacle)], await db.Set<AuditEntry>().OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => a.Act).ToListAsync());
    }

    [Fact]
    public async Task A_name_that_should_not_stand_there_is_taken_out_everywhere()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        using var anneke = portal.CreateClient();
        await anneke.SignInAsync(portal, town.Worker);
        await anneke.LandAsync(await (await anneke.FormAsync("/loket/initiatieven/kotercafe/vastloper")).Fill("Input.What", "Buurman Qwindel wil het niet.").Fill("Input.StuckWith", "Qwindel")
            .Fill("Input.Since", "2026-11-10").Fill("Input.NextStep", "Anneke belt dinsdag.").SendAsync());

        var empty = await (await anneke.FormAsync("/loket/vastlopers", "Bewaar deze woorden")).Fill("Input.StuckWith", "").SendAsync("Bewaar deze woorden");
        await anneke.LandAsync(await (await anneke.FormAsync("/loket/vastlopers", "Bewaar deze woorden"))
            .Fill("Input.What", "Een buur heeft vragen.").Fill("Input.StuckWith", "de straat").SendAsync("Bewaar deze woorden"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var buur = portal.CreateClient();
        Assert.Contains("Een buur heeft vragen. Het ligt bij: de straat", (await buur.PageAsync("/wijken/laak/vastlopers")).Text());
        Assert.DoesNotContain("Qwindel", await buur.GetStringAsync("/initiatieven/kotercafe"), StringComparison.Ordinal);
        await using var db = portal.Database.Read();
        Assert.Equal(["Een buur heeft vragen."], await db.InitiativeEvents.Where(e => e.InitiativeId == initiative.Id && e.Kind == InitiativeEventKind.GotStuck).Select(e => e.Text).ToListAsync());
        Assert.True(await db.Set<AuditEntry>().AnyAsync(a => a.Act == nameof(CorrectObstacle) && !a.WasRefused));
    }

    [Fact]
    public async Task Without_a_word_about_what_with_whom_and_what_now_nothing_is_kept()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        using var anneke = portal.CreateClient();
        await anneke.SignInAsync(portal, town.Worker);

        var answer = await (await anneke.FormAsync("/loket/initiatieven/kotercafe/vastloper")).Fill("Input.What", "De sleutel.").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("wie dit kan oplossen", (await FormPost.ParseAsync(answer)).Errors());
        Assert.Equal(0, await portal.Database.Read().Obstacles.CountAsync());
    }

    [Fact]
    public async Task Each_rule_shows_how_often_and_why_and_what_is_done_about_it()
    {
        await town.BuildAsync(1_000_00);
        var initiative = await town.InitiativeAsync();
        var allocation = await town.ProposedAsync(initiative, 500_00);
        await town.DecideAsync(town.Answer(allocation) with { Deviations = new Dictionary<Rule, string> { [Rule.LargeShare] = "De wijk is klein." } });
        using var buur = portal.CreateClient();

        var before = (await buur.PageAsync("/wijken/laak/vastlopers")).Text();
        Assert.Contains("Eén ontvanger krijgt een groot deel 1 keer afgeweken “De wijk is klein.”", before);
        Assert.Contains("één keer past bij één plan", before);

        Assert.Null((await new NoteObstacle(town.Writes).ExecuteAsync(
            new(town.Worker.Id, initiative.Id, "De grens is te laag.", "gemeenteraad", Rule.LargeShare, portal.Clock.Today(), "De raad praat erover in januari."), FormKey.New(), default)).Refusal);
        await using (var db = portal.Database.Read())
        {
            Assert.Equal(Rule.LargeShare, (await db.Obstacles.SingleAsync()).Rule);
        }

        // This act went round the portal, so its copy of the page is still the old one until it runs out.
        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Contains("Wat we eraan doen: De raad praat erover in januari.", (await buur.PageAsync("/wijken/laak/vastlopers")).Text());
    }

    [Fact]
    public async Task What_is_hidden_is_hidden_here_too_and_nobody_writes_for_another_wijk()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var obstacle = (await new NoteObstacle(town.Writes).ExecuteAsync(
            new(town.Worker.Id, initiative.Id, "De sleutel.", "school", null, portal.Clock.Today(), "Bellen."), FormKey.New(), default)).Value;
        var oost = new Neighbourhood { Slug = "oost", Name = "Oost", Contact = new() { FirstName = "Bo", Phone = "010" } };
        await portal.Database.GivenAsync(oost);
        using var bo = await portal.SignInAsync("bo@wijk.test", Role.NeighbourhoodWorker, oost.Id);
        var stranger = await portal.PersonAsync("bo@wijk.test");

        Assert.Equal(HttpStatusCode.NotFound, (await bo.GetAsync("/loket/initiatieven/kotercafe/vastloper")).StatusCode);
        Assert.Same(WritingRefusals.NotYours, (await new NoteObstacle(town.Writes).ExecuteAsync(new(stranger.Id, initiative.Id, "x", "y", null, portal.Clock.Today(), "z"), FormKey.New(), default)).Refusal);
        Assert.Same(WritingRefusals.NotYours, (await new SolveObstacle(town.Writes).ExecuteAsync(new(stranger.Id, obstacle, "x"), FormKey.New(), default)).Refusal);
        Assert.Null((await new SolveObstacle(town.Writes).ExecuteAsync(new(town.Worker.Id, obstacle, "Koffie."), FormKey.New(), default)).Refusal);
        Assert.Same(ObstacleRefusals.AlreadySolved, (await new SayNextStep(town.Writes).ExecuteAsync(new(town.Worker.Id, obstacle, "Nog eens."), FormKey.New(), default)).Refusal);

        Assert.Null((await new HideInitiative(town.Writes).ExecuteAsync(new(initiative.Id, town.Worker.Id, "Een adres."), FormKey.New(), default)).Refusal);
        using var buur = portal.CreateClient();
        Assert.DoesNotContain("De sleutel.", (await buur.PageAsync("/wijken/laak/vastlopers")).Text());
    }
}
