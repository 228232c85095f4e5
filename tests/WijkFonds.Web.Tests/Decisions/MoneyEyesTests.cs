using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Web.Security;
using WijkFonds.Web.Tests.Driving;
using WijkFonds.Writing;

namespace WijkFonds.Web.Tests.Decisions;

/// <summary>Who sees and presses what around money: the second step, the right eyes, and what waits for whom.</summary>
public sealed class MoneyEyesTests : IDisposable
{
    private readonly TestPortal portal = new();
    private readonly DecidingTown town;

    public MoneyEyesTests() => town = new DecidingTown(portal.Database, portal.Clock, seal: portal.Services.GetRequiredService<ISeal>());

    public void Dispose() => portal.Dispose();

    [Theory]
    [InlineData("voorstel", "Leg voor aan de wethouder")]
    [InlineData("rekening", "Bewaar")]
    [InlineData("geld", "Neem dit voorstel terug")]
    [InlineData("overdragen", null)]
    public async Task At_the_desk_money_asks_for_the_telephone_once_in_five_minutes(string page, string? button)
    {
        // T-13.
        await town.BuildAsync();
        await town.ProposedAsync(await town.InitiativeAsync(), 500_00);
        using var worker = await SignInAsync(town.Worker);
        portal.Clock.Advance(TimeSpan.FromMinutes(6));

        var answer = await (await worker.FormAsync($"/loket/initiatieven/kotercafe/{page}", button)).SendAsync(button);

        Assert.NotNull((await FormPost.ParseAsync(answer)).QuerySelector($"input[name='{RecentSecondFactorAttribute.Field}']"));
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_wijkwerker_enters_a_number_at_the_desk_and_not_by_the_door_of_residents()
    {
        await town.BuildAsync();
        await town.InitiativeAsync();
        using var worker = await SignInAsync(town.Worker);

        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync("/mijn/initiatief/kotercafe/rekening")).StatusCode);
        var desk = await worker.FormAsync("/loket/initiatieven/kotercafe/rekening");
        var forged = await desk.Fill("Input.Name", "A. Anders").Fill("Input.Iban", "NL91ABNA0417164300").SendAsync();
        Assert.Equal(HttpStatusCode.Found, forged.StatusCode);
    }

    [Fact]
    public async Task The_till_has_no_button_for_who_entered_the_number_or_once_had_the_initiative()
    {
        await town.BuildAsync();
        await town.AppointAsync(town.Treasurer, Role.NeighbourhoodWorker);
        var entered = await town.InitiativeAsync("a");
        await GrantedAsync(entered);
        await town.PayeeAsync(entered, by: town.Treasurer);
        var given = await town.InitiativeAsync("b", town.Treasurer);
        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(town.Treasurer.Id, "b", "Samira", "samira@buurt.test", "", true), FormKey.New(), default)).Value;
        Assert.Null((await new TakeOver(town.Writes).ExecuteAsync(new(town.Initiator.Id, handover), FormKey.New(), default)).Refusal);
        await GrantedAsync(given);
        await town.PayeeAsync(given);
        using var treasurer = await SignInAsync(town.Treasurer);

        var till = await treasurer.PageAsync("/kas");

        Assert.Contains("Jij vulde dit nummer in.", till.Text());
        Assert.DoesNotContain("Opdracht klaargezet", till.Text());
        await town.ProveAsync();
    }

    [Fact]
    public async Task After_a_bounce_nobody_says_that_the_money_is_coming()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var payout = (await town.OrderAsync(await GrantedAsync(initiative))).Value;
        Assert.Null((await new BouncePayout(town.Writes).ExecuteAsync(new(town.Treasurer.Id, payout), FormKey.New(), default)).Refusal);
        using var samira = await SignInAsync(town.Initiator);
        using var worker = await SignInAsync(town.Worker);
        using var treasurer = await SignInAsync(town.Treasurer);
        using var anybody = portal.CreateClient();

        var mine = (await samira.PageAsync("/mijn/initiatief/kotercafe")).Text();
        Assert.Contains("Klopt je nummer?", mine);
        Assert.DoesNotContain("het komt naar je toe", mine);
        Assert.Contains("Het nummer wordt opnieuw gevraagd.", (await worker.PageAsync("/loket/initiatieven/kotercafe/geld")).Text());
        Assert.Contains("Wacht op een nieuw nummer.", (await treasurer.PageAsync("/kas")).Text());
        Assert.Contains("De bank stuurde het geld terug.", (await anybody.PageAsync("/initiatieven/kotercafe")).Text());

        await town.PayeeAsync(initiative, "NL20 INGB 0001 2345 67");
        Assert.Contains("het komt naar je toe", (await samira.PageAsync("/mijn/initiatief/kotercafe")).Text());
        await town.ProveAsync();
    }

    [Fact]
    public async Task Who_wants_to_go_on_before_it_is_proven_is_seen_by_wijkwerker_and_alderman()
    {
        // A37.
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 500_00);
        await portal.ChangeAsync(db => db.Grants.ExecuteUpdateAsync(g => g.SetProperty(x => x.EndingToldAt, portal.Clock.GetUtcNow())));
        Assert.Null((await new AnswerEnding(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug, EndingAnswer.GoOn), FormKey.New(), default)).Refusal);
        using var worker = await SignInAsync(town.Worker);
        using var alderman = await SignInAsync(town.Alderman);

        Assert.Contains("wil doorgaan", (await worker.PageAsync("/loket")).Text());
        Assert.Contains("De initiatiefnemer wil door.", (await worker.PageAsync("/loket/initiatieven/kotercafe/geld")).Text());
        Assert.Contains("wil doorgaan", (await alderman.PageAsync("/wethouder")).Text());

        await portal.ChangeAsync(db => db.Initiatives.ExecuteUpdateAsync(i => i.SetProperty(x => x.Stage, Stage.Proven)));
        Assert.Null((await new ContinueInitiative(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug), FormKey.New(), default)).Refusal);
        Assert.DoesNotContain("wil doorgaan", (await worker.PageAsync("/loket")).Text());
        Assert.DoesNotContain("wil doorgaan", (await alderman.PageAsync("/wethouder")).Text());
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_wijkwerker_has_no_button_for_their_own_condition_and_a_colleague_has()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 500_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf))).Refusal);
        using var worker = await SignInAsync(town.Worker);
        using var colleague = await portal.SignInAsync("bo@wijk.test", Role.NeighbourhoodWorker, town.Wijk.Id);

        Assert.DoesNotContain("Ja, het is rond", (await worker.PageAsync("/loket/initiatieven/kotercafe/geld")).Text());
        var met = await (await colleague.FormAsync("/loket/initiatieven/kotercafe/geld", "Ja, het is rond")).Fill("Input.Note", "De sleutel is er.").SendAsync("Ja, het is rond");

        Assert.Equal(HttpStatusCode.Found, met.StatusCode);
        using var anybody = portal.CreateClient();
        Assert.Contains("Bo zegt: het is rond. Het is nu ja: € 500", (await anybody.PageAsync("/initiatieven/kotercafe")).Text().Replace('\u00a0', ' '));
        await town.ProveAsync();
    }

    private async Task<Guid> GrantedAsync(Initiative initiative)
    {
        var allocation = await town.ProposedAsync(initiative, 500_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation))).Refusal);
        return allocation;
    }

    private async Task<HttpClient> SignInAsync(Person person)
    {
        var client = portal.CreateClient();
        await client.SignInAsync(portal, person);
        return client;
    }
}
