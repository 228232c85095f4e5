using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.LookBacks;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Decisions;

/// <summary>The screens between a proposal and the money, driven as people drive them.</summary>
public sealed class DecidingPagesTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public DecidingPagesTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Fact]
    public async Task From_proposal_to_paid_everybody_does_their_own_part_on_their_own_screen()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        using var worker = await SignInAsync(town.Worker);
        using var alderman = await SignInAsync(town.Alderman);
        using var treasurer = await SignInAsync(town.Treasurer);

        var form = await worker.FormAsync("/loket/initiatieven/kotercafe/voorstel");
        var answer = await form.Fill("Input.Amount", "1.250").Fill("Input.Agreement", "Kinderen spelen samen.").Tick("Input.Goal", town.Wijk.Goals[0])
            .Fill("Input.RecipientName", "Kotercafé").Tick("Input.Year", "2026").SendAsync();
        Assert.Contains("Wacht op de wethouder", (await worker.LandAsync(answer)).Text());
        answer = await (await worker.FormAsync("/loket/initiatieven/kotercafe/rekening")).Fill("Input.Name", "S. de Vries").Fill("Input.Iban", "NL91ABNA0417164300").SendAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);

        // Three taps: open, ja, bevestig.
        var list = await alderman.PageAsync("/wethouder");
        Assert.Contains("nog 7 dagen", list.Text());
        var open = list.QuerySelector(".wf-waiting a")!.GetAttribute("href")!;
        var screen = await alderman.PageAsync(open);
        Assert.Contains("Vrij na dit besluit: € 8.750 (nu € 10.000)", screen.Text().Replace('\u00a0', ' '));
        var yes = screen.QuerySelectorAll("main a").First(a => a.TextContent.Trim() == "Ja").GetAttribute("href")!.Split('#')[0];
        answer = await (await alderman.FormAsync(yes, "Bevestig")).SendAsync("Bevestig");
        var decision = await alderman.LandAsync(answer);
        Assert.Contains("Marieke zei ja: € 1.250.", decision.Text().Replace('\u00a0', ' '));

        answer = await (await treasurer.FormAsync("/kas", "Opdracht klaargezet")).SendAsync();
        Assert.Contains("Ligt bij de bank", (await treasurer.LandAsync(answer)).Text());
        answer = await (await treasurer.FormAsync("/kas", "De bank heeft betaald")).SendAsync();
        Assert.Contains("Betaald", (await treasurer.LandAsync(answer)).Text());

        using var anybody = portal.CreateClient();
        Assert.Contains("Kotercafé", (await anybody.PageAsync("/wijken/laak/besluiten")).Text());
        var shown = (await anybody.PageAsync(await DecisionAddressAsync())).Text();
        Assert.Contains("bezwaar maken", shown);
        Assert.DoesNotContain("0417", shown);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_reason_that_kills_ideas_comes_back_with_an_offer_and_what_was_typed_stays()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 500_00);
        using var alderman = await SignInAsync(town.Alderman);

        var form = await alderman.FormAsync($"/wethouder/toewijzing/{allocation}?antwoord=nog-niet", "Bevestig");
        var answer = await form.Fill("Input.Reason", "We hebben al een loket.").Fill("Input.WhatCan", "Een middag proberen.").Fill("Input.TalkedOn", "2026-11-19").SendAsync("Bevestig");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await FormPost.ParseAsync(answer);
        Assert.Contains("Dit is geen reden om niet te beginnen. Wat zou er wel kunnen?", page.Text());
        Assert.Contains("Breng die mensen bij elkaar", page.Text());
        Assert.Contains("Een middag proberen.", page.QuerySelector("textarea[name='Input.WhatCan']")!.TextContent);
        Assert.Equal(AllocationState.Proposed, (await town.AllocationAsync(allocation)).State);
    }

    [Fact]
    public async Task A_rule_that_does_not_fit_has_its_own_box_and_the_reason_is_public()
    {
        await town.BuildAsync(1_000_00);
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 500_00);
        using var alderman = await SignInAsync(town.Alderman);

        var form = await alderman.FormAsync($"/wethouder/toewijzing/{allocation}?antwoord=ja", "Bevestig");
        var refused = await form.SendAsync("Bevestig");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var answer = await (await alderman.FormAsync(refused, "Bevestig")).Fill("Input.Deviations[LargeShare]", "De wijk is klein.").SendAsync("Bevestig");

        Assert.Contains("De wijk is klein.", (await alderman.LandAsync(answer)).Text());
        using var anybody = portal.CreateClient();
        Assert.Contains("Eén ontvanger krijgt een groot deel: 1 keer", (await anybody.PageAsync("/wijken/laak/besluiten")).Text());
    }

    [Fact]
    public async Task One_form_pressed_twenty_times_is_one_decision_and_one_answer()
    {
        // G9 over HTTP.
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 500_00);
        using var alderman = await SignInAsync(town.Alderman);
        var form = await alderman.FormAsync($"/wethouder/toewijzing/{allocation}?antwoord=ja", "Bevestig");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => form.SendAsync("Bevestig")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        await using var db = town.Database.Read();
        Assert.Equal(1, await db.Decisions.CountAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task Fields_that_are_not_on_the_form_do_nothing()
    {
        // T-19: everything but the answer comes from the database.
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 500_00);
        using var alderman = await SignInAsync(town.Alderman);
        var form = await alderman.FormAsync($"/wethouder/toewijzing/{allocation}?antwoord=ja", "Bevestig");
        foreach (var name in new[] { "AmountCents", "Status", "State", "OwnerId", "IsApproved", "Role", "PersonId", "ProposedById", "ApprovedById", "Track", "Year", "RecipientKey", "Id", "Version", "ProvedAt", "DecidedByName" })
        {
            form.Forge("Input." + name, "999999").Forge(name, "999999");
        }

        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync("Bevestig")).StatusCode);

        var after = await town.AllocationAsync(allocation);
        Assert.Equal((500_00, AllocationState.Granted, town.Alderman.Id), (after.AmountCents, after.State, after.ApprovedById!.Value));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Who_must_say_whether_a_talk_is_right_sees_so_on_their_own_page_until_they_did()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);
        await new WriteLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug, town.Clock.Today(), "Het is drukker.", "", "", "", false), FormKey.New(), default);
        using var initiator = await SignInAsync(town.Initiator);

        var waiting = (await initiator.PageAsync("/mijn")).QuerySelectorAll("main a").Single(a => a.TextContent == "Lees het gesprek");
        var answer = await (await initiator.FormAsync(waiting.GetAttribute("href")!)).Fill("Input.Changed", "Het is druk en gezellig.").SendAsync("Ja, dit klopt");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("Lees het gesprek", (await initiator.PageAsync("/mijn")).Text());
    }

    [Fact]
    public async Task Opening_the_question_answers_nothing_and_pressing_does()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);
        var lookBack = (await new WriteLookBack(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug, town.Clock.Today(), "Het is drukker.", "", "", "", false), FormKey.New(), default)).Value;
        await new ConfirmLookBack(town.Writes).ExecuteAsync(new(town.Initiator.Id, lookBack, "Het is drukker.", "", "", "", ""), FormKey.New(), default);
        await using var db = town.Database.Read();
        var question = (await db.NeighbourVerdicts.SingleAsync()).Id;
        using var neighbour = portal.CreateClient();

        var form = await neighbour.FormAsync($"/merk-je-het/{question:N}");
        Assert.Null((await town.Database.Read().NeighbourVerdicts.SingleAsync()).Answer);
        Assert.Contains("Dank je wel", (await neighbour.LandAsync(await form.SendAsync("Ja"))).Text());

        Assert.Equal(Noticed.Yes, (await town.Database.Read().NeighbourVerdicts.SingleAsync()).Answer);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/merk-je-het/{Guid.NewGuid():N}")).StatusCode);
    }

    [Theory]
    [InlineData("/wethouder")]
    [InlineData("/kas")]
    [InlineData("/loket/initiatieven/kotercafe/geld")]
    [InlineData("/loket/initiatieven/kotercafe/voorstel")]
    [InlineData("/loket/initiatieven/kotercafe/ja-meteen")]
    [InlineData("/loket/initiatieven/kotercafe/gesprek")]
    [InlineData("/loket/initiatieven/kotercafe/rekening")]
    [InlineData("/mijn/initiatief/kotercafe")]
    [InlineData("/mijn/initiatief/kotercafe/rekening")]
    [InlineData("/mijn/initiatief/kotercafe/verhaal")]
    public async Task A_neighbour_does_not_come_in(string address)
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        using var neighbour = await portal.SignInAsync("buur@buurt.test");

        var answer = await neighbour.GetAsync(address);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpClient> SignInAsync(Person person)
    {
        var client = portal.CreateClient();
        await client.SignInAsync(portal, person);
        return client;
    }

    private async Task<string> DecisionAddressAsync()
    {
        await using var db = town.Database.Read();
        return "/besluiten/" + await db.Decisions.Select(d => d.Id).SingleAsync();
    }
}
