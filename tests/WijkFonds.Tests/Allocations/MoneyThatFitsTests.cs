using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Mail;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>From the rule of a source to the euro that is set apart: nobody chooses a pot, and a rule never ends an initiative.</summary>
public sealed class MoneyThatFitsTests : IDisposable
{
    private const string Food = SourcesTown.Food;

    private readonly SourcesTown sources = new();

    private DecidingTown Town => sources.Town;

    public void Dispose() => sources.Dispose();

    [Fact]
    public async Task The_food_line_moves_to_money_that_may_pay_it_and_the_initiative_notices_nothing()
    {
        // A43, X09: with the rule, and without an obstacle.
        await sources.BuildAsync();
        var state = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] }, new DateOnly(2026, 12, 31));
        var fund = await sources.SourceAsync("Fonds Samen", 200_00);
        var initiative = await Town.InitiativeAsync();

        var allocation = (await sources.ProposeAsync(initiative, 500_00, (Food, 120_00))).Value;

        Assert.Equal(new Dictionary<Guid, long> { [state] = 380_00, [fund] = 120_00 }, await sources.ReservedAsync(allocation));
        await using var db = Town.Database.Read();
        Assert.Empty(await db.Obstacles.ToListAsync());
        await Town.ProveAsync();
    }

    [Fact]
    public async Task What_residents_put_together_is_spent_last_also_when_it_ends_first()
    {
        // A07; LEDGER, "Sources that fit": donations last.
        await sources.BuildAsync();
        var residents = await sources.SourceAsync("Fonds van de buurt", 500_00, null, new DateOnly(2026, 12, 31), SourceKind.Residents);
        var municipality = await sources.SourceAsync("Wijkbudget", 200_00);

        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 250_00)).Value;

        Assert.Equal(new Dictionary<Guid, long> { [municipality] = 200_00, [residents] = 50_00 }, await sources.ReservedAsync(allocation));
        await Town.ProveAsync();
    }

    [Fact]
    public async Task One_thing_that_is_written_in_two_ways_is_one_line_and_a_story_is_no_label()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Wijkbudget", 500_00);
        var initiative = await Town.InitiativeAsync();

        var allocation = (await sources.ProposeAsync(initiative, 300_00, ("Eten en  drinken", 50_00), (Food, 70_00), (" ", 10_00))).Value;

        Assert.Equal(new Dictionary<string, long> { [Food] = 120_00 }, await sources.LinesAsync(allocation));
        Assert.Equal(SourceRefusals.TooLong.Sentence, (await sources.ProposeAsync(initiative, 100_00, (new string('x', 41), 50_00))).Refusal!.Sentence);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task Money_for_certain_things_pays_those_and_leaves_the_free_money_alone()
    {
        // A17: the € 117.000 that may only go to schoon, heel en veilig.
        await sources.BuildAsync();
        var corporation = await sources.SourceAsync("Schoon, heel en veilig", 1_000_00, SourceRules.None with { OnlyFor = ["Schoon,  heel en veilig"] });
        var free = await sources.SourceAsync("Wijkbudget", 1_000_00);
        var initiative = await Town.InitiativeAsync();

        var allocation = (await sources.ProposeAsync(initiative, 600_00, ("schoon, heel en veilig", 450_00))).Value;

        Assert.Equal(new Dictionary<Guid, long> { [corporation] = 450_00, [free] = 150_00 }, await sources.ReservedAsync(allocation));
        await Town.ProveAsync();
    }

    [Fact]
    public async Task When_nothing_fits_nothing_is_written_and_the_reason_is_that_it_does_not_fit()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await Town.InitiativeAsync();

        var refused = await sources.ProposeAsync(initiative, 300_00, (Food, 120_00));

        Assert.Equal(AllocationRefusals.NoSourceFits.Sentence, refused.Refusal!.Sentence);
        Assert.Equal([new Money(180_00), new Money(300_00)], refused.Refusal.Arguments);
        Assert.Equal(0, (await Town.PositionAsync()).ReservedCents);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task Laid_before_the_alderman_all_the_same_it_is_an_obstacle_of_ours_that_they_hear_at_once()
    {
        // X09, X10, A12.
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await Town.InitiativeAsync();

        var allocation = (await sources.ProposeAsync(initiative, 300_00, withoutMoney: true, (Food, 120_00))).Value;

        await using var db = Town.Database.Read();
        var obstacle = await db.Obstacles.SingleAsync();
        Assert.Equal("Voor eten en drinken is nog € 120 nodig. Geld uit Landelijk programma mag hier niet voor.", obstacle.What.Replace('\u00a0', ' '));
        Assert.Equal("Financier van Landelijk programma", obstacle.StuckWith);
        Assert.Equal(AllocationState.AwaitingBudget, (await Town.AllocationAsync(allocation)).State);
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(NoMoneyFitsLetter) && m.PersonId == Town.Alderman.Id));
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_yes_at_once_never_waits_for_money()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var ask = Town.Ask(100_00) with { Lines = new Dictionary<string, long> { [Food] = 100_00 }, WithoutMoney = true };

        var answer = await new SayYesAtOnce(Town.Writes).ExecuteAsync(new(Town.Worker.Id, (await Town.InitiativeAsync()).Slug, ask, "Klein.", null), FormKey.New(), CancellationToken.None);

        Assert.Equal(AllocationRefusals.NoSourceFits.Sentence, answer.Refusal!.Sentence);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task The_alderman_sets_apart_what_can_and_nobody_else_does()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await Town.InitiativeAsync();
        var allocation = (await sources.ProposeAsync(initiative, 300_00, withoutMoney: true, (Food, 120_00))).Value;

        Assert.True((await sources.SetApartAsync(Town.Worker, allocation)).Refusal!.IsNotFound);
        Assert.Null((await sources.SetApartAsync(Town.Alderman, allocation)).Refusal);

        var now = await Town.AllocationAsync(allocation);
        Assert.Equal((AllocationState.Proposed, 180_00L), (now.State, now.AmountCents));
        // It asks from now on what was set apart: no food.
        Assert.Empty(await sources.LinesAsync(allocation));
        Assert.Equal(AllocationRefusals.StillFits.Sentence, (await sources.DivideAsync(allocation)).Refusal!.Sentence);
        Assert.Null((await Town.DecideAsync(Town.Answer(allocation) with { Deviations = SourcesTown.Explained })).Refusal);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_large_plan_without_money_goes_to_the_wijk_when_its_money_is_there_and_not_before()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 9_000_00, SourceRules.None with { NotFor = [Food] });
        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 8_000_00, withoutMoney: true, (Food, 2_000_00))).Value;
        Assert.Equal((AllocationState.AwaitingBudget, null), ((await Town.AllocationAsync(allocation)).State, (await Town.AllocationAsync(allocation)).PublicUntil));

        Assert.Null((await sources.SetApartAsync(Town.Alderman, allocation)).Refusal);

        var now = await Town.AllocationAsync(allocation);
        Assert.Equal((AllocationState.OpenForComment, 6_000_00L), (now.State, now.AmountCents));
        Assert.Equal(AllocationRefusals.StillOpenForComment.Sentence, (await Town.DecideAsync(Town.Answer(allocation))).Refusal!.Sentence);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task Money_that_fits_and_comes_later_is_set_apart_by_itself()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await Town.InitiativeAsync();
        var allocation = (await sources.ProposeAsync(initiative, 300_00, withoutMoney: true, (Food, 120_00))).Value;

        await sources.SourceAsync("Fonds Samen", 200_00);
        await using (var db = Town.Database.Read())
        {
            Assert.Equal(1, await new ReserveWhatGoesOn(Town.Writes, db).RunAsync(CancellationToken.None));
        }

        Assert.Equal(AllocationState.Proposed, (await Town.AllocationAsync(allocation)).State);
        Assert.Equal(300_00, (await Town.PositionAsync()).ReservedCents);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_request_that_is_cut_up_while_it_waits_for_money_keeps_its_track()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 9_000_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await Town.InitiativeAsync();

        var first = (await sources.ProposeAsync(initiative, 200_00, withoutMoney: true, (Food, 200_00))).Value;
        var second = (await sources.ProposeAsync(initiative, 200_00, withoutMoney: true, (Food, 200_00))).Value;

        Assert.Equal((Track.Micro, Track.Middle), ((await Town.AllocationAsync(first)).Track, (await Town.AllocationAsync(second)).Track));
        Assert.Equal(AllocationRefusals.AboveMandate.Sentence, (await Town.AtOnceAsync(initiative, 100_00)).Refusal!.Sentence);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_wijk_that_the_source_is_not_for_gets_nothing_of_it()
    {
        await sources.BuildAsync();
        var other = Guid.CreateVersion7();
        await Town.Database.GivenAsync(new Neighbourhoods.Neighbourhood { Id = other, Slug = "elders", Name = "Elders", Contact = new Neighbourhoods.ContactPerson { FirstName = "Kees", Phone = "070 1" } });
        var source = await sources.RegisterAsync("Alleen elders", SourceRules.None with { NeighbourhoodIds = [other] }, null);
        await sources.FundAsync(source, 100_00);

        var refused = await new AllocateSource(Town.Writes).ExecuteAsync(new(sources.Administrator.Id, source, Town.Wijk.Id, DecidingTown.Year, 100_00, SourcesTown.Decision), FormKey.New(), CancellationToken.None);

        Assert.Equal(SourceRefusals.NotForThisWijk.Sentence, refused.Refusal!.Sentence);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_wijk_begins_before_the_money_is_in_up_to_the_limit_of_the_source()
    {
        // A38.
        await sources.BuildAsync();
        var source = await sources.RegisterAsync("Kansrijke Start", SourceRules.None with { AheadMaxCents = 300_00 }, null);

        Assert.False((await sources.AheadAsync(source, 300_01)).IsAccepted);
        Assert.Null((await sources.AheadAsync(source, 300_00)).Refusal);

        Assert.Equal(300_00, (await Town.PositionAsync()).FreeCents);
        Assert.True((await sources.ProposeAsync(await Town.InitiativeAsync(), 250_00)).IsAccepted);
        await Town.ProveAsync();
    }
}
