using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>Money that is set apart stays on sources that may pay it: when a rule changes, when a source is taken back, and when it becomes less.</summary>
public sealed class MoneyThatNoLongerFitsTests : IDisposable
{
    private const string Food = SourcesTown.Food;

    private readonly SourcesTown sources = new();

    private DecidingTown Town => sources.Town;

    public void Dispose() => sources.Dispose();

    [Fact]
    public async Task A_rule_that_changes_moves_nothing_silently_and_the_alderman_finds_other_money()
    {
        await sources.BuildAsync();
        var first = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var second = await sources.SourceAsync("Fonds Samen", 500_00);
        var initiative = await Town.InitiativeAsync();
        var allocation = (await sources.ProposeAsync(initiative, 300_00, (Food, 300_00))).Value;
        Assert.Equal(AllocationRefusals.StillFits.Sentence, (await sources.DivideAsync(allocation)).Refusal!.Sentence);

        Assert.Null((await new ChangeSourceRules(Town.Writes).ExecuteAsync(
            new(sources.Administrator.Id, first, SourceRules.None with { NotFor = [Food] }, "Brief 7"), FormKey.New(), CancellationToken.None)).Refusal);
        Assert.Equal(new Dictionary<Guid, long> { [first] = 300_00 }, await sources.ReservedAsync(allocation));

        Assert.Null((await sources.DivideAsync(allocation)).Refusal);
        Assert.Equal(new Dictionary<Guid, long> { [second] = 300_00 }, await sources.ReservedAsync(allocation));
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_source_that_is_taken_back_promises_nothing_more_and_what_it_held_is_found_elsewhere_or_stays()
    {
        await sources.BuildAsync();
        var first = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var initiative = await Town.InitiativeAsync();
        var allocation = (await sources.ProposeAsync(initiative, 300_00)).Value;
        Assert.Null((await new WithdrawSource(Town.Writes).ExecuteAsync(new(sources.Administrator.Id, first, "Brief 8"), FormKey.New(), CancellationToken.None)).Refusal);

        Assert.Equal(LedgerRefusals.NotEnough.Sentence, (await sources.DivideAsync(allocation)).Refusal!.Sentence);
        Assert.Equal(new Dictionary<Guid, long> { [first] = 300_00 }, await sources.ReservedAsync(allocation));

        var second = await sources.SourceAsync("Fonds Samen", 400_00);
        Assert.Null((await sources.DivideAsync(allocation)).Refusal);
        Assert.Equal(new Dictionary<Guid, long> { [second] = 300_00 }, await sources.ReservedAsync(allocation));
        Assert.False((await sources.ProposeAsync(await Town.InitiativeAsync("tweede"), 101_00)).IsAccepted);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_lower_yes_if_keeps_the_named_part_on_money_that_may_pay_it()
    {
        await sources.BuildAsync();
        await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] }, new DateOnly(2026, 12, 31));
        var fund = await sources.SourceAsync("Fonds Samen", 200_00);
        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 500_00, (Food, 120_00))).Value;

        Assert.Null((await Town.DecideAsync(Town.Answer(allocation, DecisionAnswer.YesIf) with { AmountCents = 100_00, Deviations = SourcesTown.Explained })).Refusal);

        Assert.Equal(new Dictionary<Guid, long> { [fund] = 100_00 }, await sources.ReservedAsync(allocation));
        await Town.ProveAsync();
    }

    [Theory]
    [InlineData(100_00, 0, 100_00)]
    [InlineData(200_00, 80_00, 120_00)]
    public async Task A_lower_yes_lets_go_of_the_money_that_the_rest_was_for(long cents, long stateCents, long fundCents)
    {
        // The state's money stands first in the reservation, and may not pay food.
        await sources.BuildAsync();
        var state = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None with { NotFor = [Food] }, new DateOnly(2026, 12, 31));
        var fund = await sources.SourceAsync("Fonds Samen", 200_00);
        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 500_00, (Food, 120_00))).Value;

        Assert.Null((await Town.DecideAsync(Town.Answer(allocation) with { AmountCents = cents, Deviations = SourcesTown.Explained })).Refusal);

        await using var db = Town.Database.Read();
        var given = await db.LedgerGiven.ToDictionaryAsync(g => g.SourceId, g => g.GivenCents);
        Assert.Equal((stateCents, fundCents), (given.GetValueOrDefault(state), given.GetValueOrDefault(fund)));
        Assert.Equal(new Dictionary<string, long> { [Food] = fundCents }, await sources.LinesAsync(allocation));
        await Town.ProveAsync();
    }

    [Theory]
    [InlineData(DecisionAnswer.Yes)]
    [InlineData(DecisionAnswer.YesIf)]
    public async Task What_was_set_apart_before_the_last_day_of_its_source_can_still_become_less(DecisionAnswer answer)
    {
        await sources.BuildAsync();
        var source = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None, Town.Clock.Today());
        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 300_00)).Value;
        Town.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null((await Town.DecideAsync(Town.Answer(allocation, answer) with { AmountCents = 100_00, Deviations = SourcesTown.Explained })).Refusal);

        Assert.Equal(new Dictionary<Guid, long> { [source] = 100_00 }, await sources.ReservedAsync(allocation));
        Assert.False((await sources.ProposeAsync(await Town.InitiativeAsync("tweede"), 1_00)).IsAccepted);
        await Town.ProveAsync();
    }

    [Theory]
    [InlineData(true, DecisionAnswer.Yes)]
    [InlineData(false, DecisionAnswer.Yes)]
    [InlineData(true, DecisionAnswer.YesIf)]
    public async Task No_yes_is_said_to_money_that_may_not_pay_it_any_more(bool isTakenBack, DecisionAnswer answer)
    {
        await sources.BuildAsync();
        var first = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 300_00, (Food, 120_00))).Value;
        await sources.CloseAsync(first, isTakenBack);

        Assert.Same(AllocationRefusals.DivideFirst, (await Town.DecideAsync(Town.Answer(allocation, answer) with { Deviations = SourcesTown.Explained })).Refusal);

        await sources.SourceAsync("Fonds Samen", 400_00);
        Assert.Null((await sources.DivideAsync(allocation)).Refusal);
        Assert.Null((await Town.DecideAsync(Town.Answer(allocation, answer) with { Deviations = SourcesTown.Explained })).Refusal);
        await Town.ProveAsync();
    }

    [Fact]
    public async Task A_condition_that_is_met_does_not_make_a_yes_of_money_that_was_taken_back()
    {
        await sources.BuildAsync();
        var first = await sources.SourceAsync("Landelijk programma", 500_00, SourceRules.None, new DateOnly(2026, 12, 31));
        var allocation = (await sources.ProposeAsync(await Town.InitiativeAsync(), 300_00)).Value;
        Assert.Null((await Town.DecideAsync(Town.Answer(allocation, DecisionAnswer.YesIf) with { Deviations = SourcesTown.Explained })).Refusal);
        await sources.CloseAsync(first, isTakenBack: true);

        var met = await new MeetCondition(Town.Writes).ExecuteAsync(new(Town.Alderman.Id, allocation, "Het is rond."), FormKey.New(), CancellationToken.None);

        Assert.Same(AllocationRefusals.DivideFirst, met.Refusal);
        Assert.Equal(AllocationState.Conditional, (await Town.AllocationAsync(allocation)).State);
        await Town.ProveAsync();
    }
}
