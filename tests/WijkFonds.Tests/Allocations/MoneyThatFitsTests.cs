using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>From the rule of a source to the euro that is set apart: nobody chooses a pot, and a rule never ends an initiative.</summary>
public sealed class MoneyThatFitsTests : IDisposable
{
    private const string Food = "eten en drinken";
    private const string Decision = "Raadsbesluit 2026-1";
    private static readonly Dictionary<Rule, string> Explained = Enum.GetValues<Rule>().ToDictionary(rule => rule, _ => "Klein potje.");
    private readonly DecidingTown town = new();
    private readonly Person administrator = new() { FirstName = "Femke", Email = "femke@stad.test" };

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task The_food_line_moves_to_money_that_may_pay_it_and_the_initiative_notices_nothing()
    {
        // A43, X09: with the rule, and without an obstacle.
        await BuildAsync();
        var state = await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] }, new DateOnly(2026, 12, 31));
        var fund = await SourceAsync("Fonds Samen", 200_00);
        var initiative = await town.InitiativeAsync();

        var allocation = (await ProposeAsync(initiative, 500_00, (Food, 120_00))).Value;

        Assert.Equal(new Dictionary<Guid, long> { [state] = 380_00, [fund] = 120_00 }, await ReservedAsync(allocation));
        await using var db = town.Database.Read();
        Assert.Empty(await db.Obstacles.ToListAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task Money_for_certain_things_pays_those_and_leaves_the_free_money_alone()
    {
        // A17: the € 117.000 that may only go to schoon, heel en veilig.
        await BuildAsync();
        var corporation = await SourceAsync("Schoon, heel en veilig", 1_000_00, SourceRules.None with { OnlyFor = ["Schoon,  heel en veilig"] });
        var free = await SourceAsync("Wijkbudget", 1_000_00);
        var initiative = await town.InitiativeAsync();

        var allocation = (await ProposeAsync(initiative, 600_00, ("schoon, heel en veilig", 450_00))).Value;

        Assert.Equal(new Dictionary<Guid, long> { [corporation] = 450_00, [free] = 150_00 }, await ReservedAsync(allocation));
        await town.ProveAsync();
    }

    [Fact]
    public async Task When_nothing_fits_nothing_is_written_and_the_reason_is_that_it_does_not_fit()
    {
        await BuildAsync();
        await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await town.InitiativeAsync();

        var refused = await ProposeAsync(initiative, 300_00, (Food, 120_00));

        Assert.Equal(AllocationRefusals.NoSourceFits.Sentence, refused.Refusal!.Sentence);
        Assert.Equal([new Money(180_00), new Money(300_00)], refused.Refusal.Arguments);
        Assert.Equal(0, (await town.PositionAsync()).ReservedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Laid_before_the_alderman_all_the_same_it_is_an_obstacle_of_ours_that_they_hear_at_once()
    {
        // X09, X10, A12.
        await BuildAsync();
        await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await town.InitiativeAsync();

        var allocation = (await ProposeAsync(initiative, 300_00, withoutMoney: true, (Food, 120_00))).Value;

        await using var db = town.Database.Read();
        var obstacle = await db.Obstacles.SingleAsync();
        Assert.Equal("Voor eten en drinken is nog € 120 nodig. Geld uit Landelijk programma mag hier niet voor.", obstacle.What.Replace('\u00a0', ' '));
        Assert.Equal("Financier van Landelijk programma", obstacle.StuckWith);
        Assert.Equal(AllocationState.AwaitingBudget, (await town.AllocationAsync(allocation)).State);
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(NoMoneyFitsLetter) && m.PersonId == town.Alderman.Id));
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_alderman_sets_apart_what_can_and_nobody_else_does()
    {
        await BuildAsync();
        await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await town.InitiativeAsync();
        var allocation = (await ProposeAsync(initiative, 300_00, withoutMoney: true, (Food, 120_00))).Value;

        Assert.True((await SetApartAsync(town.Worker, allocation)).Refusal!.IsNotFound);
        Assert.Null((await SetApartAsync(town.Alderman, allocation)).Refusal);

        var now = await town.AllocationAsync(allocation);
        Assert.Equal((AllocationState.Proposed, 180_00L), (now.State, now.AmountCents));
        // It asks from now on what was set apart: no food.
        Assert.Empty(await LinesAsync(allocation));
        Assert.Equal(AllocationRefusals.StillFits.Sentence, (await DivideAsync(allocation)).Refusal!.Sentence);
        Assert.Null((await town.DecideAsync(town.Answer(allocation) with { Deviations = Explained })).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_large_plan_without_money_goes_to_the_wijk_when_its_money_is_there_and_not_before()
    {
        await BuildAsync();
        await SourceAsync("Landelijk programma", 9_000_00, SourceRules.None with { NotFor = [Food] });
        var allocation = (await ProposeAsync(await town.InitiativeAsync(), 8_000_00, withoutMoney: true, (Food, 2_000_00))).Value;
        Assert.Equal((AllocationState.AwaitingBudget, null), ((await town.AllocationAsync(allocation)).State, (await town.AllocationAsync(allocation)).PublicUntil));

        Assert.Null((await SetApartAsync(town.Alderman, allocation)).Refusal);

        var now = await town.AllocationAsync(allocation);
        Assert.Equal((AllocationState.OpenForComment, 6_000_00L), (now.State, now.AmountCents));
        Assert.Equal(AllocationRefusals.StillOpenForComment.Sentence, (await town.DecideAsync(town.Answer(allocation))).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Money_that_fits_and_comes_later_is_set_apart_by_itself()
    {
        await BuildAsync();
        await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await town.InitiativeAsync();
        var allocation = (await ProposeAsync(initiative, 300_00, withoutMoney: true, (Food, 120_00))).Value;

        await SourceAsync("Fonds Samen", 200_00);
        await using (var db = town.Database.Read())
        {
            Assert.Equal(1, await new ReserveWhatGoesOn(town.Writes, db).RunAsync(CancellationToken.None));
        }

        Assert.Equal(AllocationState.Proposed, (await town.AllocationAsync(allocation)).State);
        Assert.Equal(300_00, (await town.PositionAsync()).ReservedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_rule_that_changes_moves_nothing_silently_and_the_alderman_finds_other_money()
    {
        await BuildAsync();
        var first = await SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var second = await SourceAsync("Fonds Samen", 500_00);
        var initiative = await town.InitiativeAsync();
        var allocation = (await ProposeAsync(initiative, 300_00, (Food, 300_00))).Value;
        Assert.Equal(AllocationRefusals.StillFits.Sentence, (await DivideAsync(allocation)).Refusal!.Sentence);

        Assert.Null((await new ChangeSourceRules(town.Writes).ExecuteAsync(
            new(administrator.Id, first, SourceRules.None with { NotFor = [Food] }, "Brief 7"), FormKey.New(), CancellationToken.None)).Refusal);
        Assert.Equal(new Dictionary<Guid, long> { [first] = 300_00 }, await ReservedAsync(allocation));

        Assert.Null((await DivideAsync(allocation)).Refusal);
        Assert.Equal(new Dictionary<Guid, long> { [second] = 300_00 }, await ReservedAsync(allocation));
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_source_that_is_taken_back_promises_nothing_more_and_what_it_held_is_found_elsewhere_or_stays()
    {
        await BuildAsync();
        var first = await SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var initiative = await town.InitiativeAsync();
        var allocation = (await ProposeAsync(initiative, 300_00)).Value;
        Assert.Null((await new WithdrawSource(town.Writes).ExecuteAsync(new(administrator.Id, first, "Brief 8"), FormKey.New(), CancellationToken.None)).Refusal);

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await DivideAsync(allocation)).Refusal!.Sentence);
        Assert.Equal(new Dictionary<Guid, long> { [first] = 300_00 }, await ReservedAsync(allocation));

        var second = await SourceAsync("Fonds Samen", 400_00);
        Assert.Null((await DivideAsync(allocation)).Refusal);
        Assert.Equal(new Dictionary<Guid, long> { [second] = 300_00 }, await ReservedAsync(allocation));
        Assert.False((await ProposeAsync(await town.InitiativeAsync("tweede"), 101_00)).IsAccepted);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_lower_yes_if_keeps_the_named_part_on_money_that_may_pay_it()
    {
        await BuildAsync();
        await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] }, new DateOnly(2026, 12, 31));
        var fund = await SourceAsync("Fonds Samen", 200_00);
        var allocation = (await ProposeAsync(await town.InitiativeAsync(), 500_00, (Food, 120_00))).Value;

        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf) with { AmountCents = 100_00, Deviations = Explained })).Refusal);

        Assert.Equal(new Dictionary<Guid, long> { [fund] = 100_00 }, await ReservedAsync(allocation));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(100_00, 0, 100_00)]
    [InlineData(200_00, 80_00, 120_00)]
    public async Task A_lower_yes_lets_go_of_the_money_that_the_rest_was_for(long cents, long stateCents, long fundCents)
    {
        // The state's money stands first in the reservation, and may not pay food.
        await BuildAsync();
        var state = await SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] }, new DateOnly(2026, 12, 31));
        var fund = await SourceAsync("Fonds Samen", 200_00);
        var allocation = (await ProposeAsync(await town.InitiativeAsync(), 500_00, (Food, 120_00))).Value;

        Assert.Null((await town.DecideAsync(town.Answer(allocation) with { AmountCents = cents, Deviations = Explained })).Refusal);

        await using var db = town.Database.Read();
        var given = await db.LedgerGiven.ToDictionaryAsync(g => g.SourceId, g => g.GivenCents);
        Assert.Equal((stateCents, fundCents), (given.GetValueOrDefault(state), given.GetValueOrDefault(fund)));
        Assert.Equal(new Dictionary<string, long> { [Food] = fundCents }, await LinesAsync(allocation));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(DecisionAnswer.Yes)]
    [InlineData(DecisionAnswer.YesIf)]
    public async Task What_was_set_apart_before_the_last_day_of_its_source_can_still_become_less(DecisionAnswer answer)
    {
        await BuildAsync();
        var source = await SourceAsync("Landelijk programma", 500_00, SourceRules.None, town.Clock.Today());
        var allocation = (await ProposeAsync(await town.InitiativeAsync(), 300_00)).Value;
        town.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null((await town.DecideAsync(town.Answer(allocation, answer) with { AmountCents = 100_00, Deviations = Explained })).Refusal);

        Assert.Equal(new Dictionary<Guid, long> { [source] = 100_00 }, await ReservedAsync(allocation));
        Assert.False((await ProposeAsync(await town.InitiativeAsync("tweede"), 1_00)).IsAccepted);
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(true, DecisionAnswer.Yes)]
    [InlineData(false, DecisionAnswer.Yes)]
    [InlineData(true, DecisionAnswer.YesIf)]
    public async Task No_yes_is_said_to_money_that_may_not_pay_it_any_more(bool isTakenBack, DecisionAnswer answer)
    {
        await BuildAsync();
        var first = await SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var allocation = (await ProposeAsync(await town.InitiativeAsync(), 300_00, (Food, 120_00))).Value;
        await CloseAsync(first, isTakenBack);

        Assert.Same(AllocationRefusals.DivideFirst, (await town.DecideAsync(town.Answer(allocation, answer) with { Deviations = Explained })).Refusal);

        await SourceAsync("Fonds Samen", 400_00);
        Assert.Null((await DivideAsync(allocation)).Refusal);
        Assert.Null((await town.DecideAsync(town.Answer(allocation, answer) with { Deviations = Explained })).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_condition_that_is_met_does_not_make_a_yes_of_money_that_was_taken_back()
    {
        await BuildAsync();
        var first = await SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var allocation = (await ProposeAsync(await town.InitiativeAsync(), 300_00)).Value;
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf) with { Deviations = Explained })).Refusal);
        await CloseAsync(first, isTakenBack: true);

        var met = await new MeetCondition(town.Writes).ExecuteAsync(new(town.Alderman.Id, allocation, "Het is rond."), FormKey.New(), CancellationToken.None);

        Assert.Same(AllocationRefusals.DivideFirst, met.Refusal);
        Assert.Equal(AllocationState.Conditional, (await town.AllocationAsync(allocation)).State);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_request_that_is_cut_up_while_it_waits_for_money_keeps_its_track()
    {
        await BuildAsync();
        await SourceAsync("Landelijk programma", 9_000_00, SourceRules.None with { NotFor = [Food] });
        var initiative = await town.InitiativeAsync();

        var first = (await ProposeAsync(initiative, 200_00, withoutMoney: true, (Food, 200_00))).Value;
        var second = (await ProposeAsync(initiative, 200_00, withoutMoney: true, (Food, 200_00))).Value;

        Assert.Equal((Track.Micro, Track.Middle), ((await town.AllocationAsync(first)).Track, (await town.AllocationAsync(second)).Track));
        Assert.Equal(AllocationRefusals.AboveMandate.Sentence, (await town.AtOnceAsync(initiative, 100_00)).Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_wijk_that_the_source_is_not_for_gets_nothing_of_it()
    {
        await BuildAsync();
        var other = Guid.CreateVersion7();
        await town.Database.GivenAsync(new Neighbourhoods.Neighbourhood { Id = other, Slug = "elders", Name = "Elders", Contact = new Neighbourhoods.ContactPerson { FirstName = "Kees", Phone = "070 1" } });
        var source = await RegisterAsync("Alleen elders", SourceRules.None with { NeighbourhoodIds = [other] }, null);
        await FundAsync(source, 100_00);

        var refused = await new AllocateSource(town.Writes).ExecuteAsync(new(administrator.Id, source, town.Wijk.Id, DecidingTown.Year, 100_00, Decision), FormKey.New(), CancellationToken.None);

        Assert.Equal(SourceRefusals.NotForThisWijk.Sentence, refused.Refusal!.Sentence);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_wijk_begins_before_the_money_is_in_up_to_the_limit_of_the_source()
    {
        // A38.
        await BuildAsync();
        var source = await RegisterAsync("Kansrijke Start", SourceRules.None with { AheadMaxCents = 300_00 }, null);

        Assert.False((await AheadAsync(source, 300_01)).IsAccepted);
        Assert.Null((await AheadAsync(source, 300_00)).Refusal);

        Assert.Equal(300_00, (await town.PositionAsync()).FreeCents);
        Assert.True((await ProposeAsync(await town.InitiativeAsync(), 250_00)).IsAccepted);
        await town.ProveAsync();
    }

    private async Task BuildAsync()
    {
        await town.Database.GivenAsync(town.Wijk, town.Worker, town.Alderman, town.Treasurer, town.Initiator, administrator);
        await town.AppointAsync(town.Worker, Role.NeighbourhoodWorker);
        await town.AppointAsync(town.Alderman, Role.Alderman);
        await town.Database.GivenAsync(new Appointment { PersonId = administrator.Id, Role = Role.Administrator });
    }

    private async Task<Guid> SourceAsync(string name, long cents, SourceRules? rules = null, DateOnly? endsOn = null)
    {
        var id = await RegisterAsync(name, rules ?? SourceRules.None, endsOn);
        await FundAsync(id, cents);
        Assert.Null((await new AllocateSource(town.Writes).ExecuteAsync(new(administrator.Id, id, town.Wijk.Id, DecidingTown.Year, cents, Decision), FormKey.New(), CancellationToken.None)).Refusal);
        return id;
    }

    private async Task<Guid> RegisterAsync(string name, SourceRules rules, DateOnly? endsOn) => (await new RegisterSource(town.Writes).ExecuteAsync(
        new(administrator.Id, name, "Financier van " + name, SourceKind.State, DecidingTown.Year, "Voor de wijk") { Rules = rules, EndsOn = endsOn, IsPromised = true },
        FormKey.New(),
        CancellationToken.None)).Value;

    private async Task FundAsync(Guid source, long cents) =>
        Assert.Null((await new FundSource(town.Writes).ExecuteAsync(new(administrator.Id, source, cents, Decision), FormKey.New(), CancellationToken.None)).Refusal);

    private Task<Outcome<Done>> AheadAsync(Guid source, long cents) =>
        new SpendAhead(town.Writes).ExecuteAsync(new(administrator.Id, source, town.Wijk.Id, cents, Decision), FormKey.New(), CancellationToken.None);

    private Task<Outcome<Guid>> ProposeAsync(Initiative initiative, long cents, params (string Label, long Cents)[] lines) => ProposeAsync(initiative, cents, false, lines);

    private Task<Outcome<Guid>> ProposeAsync(Initiative initiative, long cents, bool withoutMoney, params (string Label, long Cents)[] lines) => new ProposeAllocation(town.Writes).ExecuteAsync(
        new(town.Worker.Id, initiative.Slug, town.Ask(cents) with { Lines = lines.ToDictionary(line => line.Label, line => line.Cents), WithoutMoney = withoutMoney }),
        FormKey.New(),
        CancellationToken.None);

    private Task<Outcome<Done>> SetApartAsync(Person by, Guid allocation) => new SetApartWhatCan(town.Writes).ExecuteAsync(new(by.Id, allocation), FormKey.New(), CancellationToken.None);

    private Task<Outcome<Done>> DivideAsync(Guid allocation) => new DivideAgain(town.Writes).ExecuteAsync(new(town.Alderman.Id, allocation), FormKey.New(), CancellationToken.None);

    private async Task CloseAsync(Guid source, bool isTakenBack) => Assert.Null((isTakenBack
        ? await new WithdrawSource(town.Writes).ExecuteAsync(new(administrator.Id, source, "Brief 8"), FormKey.New(), CancellationToken.None)
        : await new ChangeSourceRules(town.Writes).ExecuteAsync(new(administrator.Id, source, SourceRules.None with { NotFor = [Food] }, "Brief 7"), FormKey.New(), CancellationToken.None)).Refusal);

    private async Task<Dictionary<string, long>> LinesAsync(Guid allocation)
    {
        await using var db = town.Database.Read();
        return await db.Set<AllocationLine>().Where(l => l.AllocationId == allocation).ToDictionaryAsync(l => l.Label, l => l.AmountCents);
    }

    /// <summary>What is set apart for it now, per source.</summary>
    private async Task<Dictionary<Guid, long>> ReservedAsync(Guid allocation)
    {
        await using var db = town.Database.Read();
        var reservation = await db.Allocations.Where(a => a.Id == allocation).Select(a => a.ReservationId).SingleAsync();
        return await (
            from t in db.LedgerTransfers
            where t.GroupId == reservation && t.Phase == TransferPhase.Pending
            join account in db.LedgerAccounts on t.DebitId equals account.Id
            select new { account.SourceId, t.Amount }).ToDictionaryAsync(part => part.SourceId!.Value, part => part.Amount);
    }
}
