using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Audit;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Decisions;

public sealed class DecideAllocationTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task A_yes_grants_the_money_starts_the_initiative_and_tells_everybody()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var allocation = await town.ProposedAsync(initiative, 1_250_00);

        var answer = await town.DecideAsync(town.Answer(allocation));

        Assert.Null(answer.Refusal);
        var position = await town.PositionAsync();
        Assert.Equal((0, 1_250_00, 8_750_00), (position.ReservedCents, position.GrantedCents, position.FreeCents));
        await using var db = town.Database.Read();
        var grant = await db.Grants.SingleAsync();
        Assert.Equal(grant.StartsOn.AddYears(1), grant.EndsOn);
        Assert.Equal(Stage.Start, (await db.Initiatives.SingleAsync()).Stage);
        Assert.Equal($"besluit:{answer.Value:N}", (await db.LedgerTransfers.OrderBy(t => t.Seq).LastAsync()).AuthorityRef);
        Assert.Contains(await db.Set<OutboxMail>().ToListAsync(), m => m.Kind == nameof(DecisionLetter) && m.PersonId == town.Initiator.Id);
        Assert.Contains(await db.Set<OutboxMail>().ToListAsync(), m => m.Kind == nameof(DecidedInYourNameLetter) && m.PersonId == town.Alderman.Id);
        Assert.Contains(await db.InitiativeEvents.ToListAsync(), e => e.Kind == InitiativeEventKind.Decided && e.SubjectId == answer.Value);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_yes_for_less_frees_the_rest()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);

        Assert.Null((await town.DecideAsync(town.Answer(allocation) with { AmountCents = 600_00 })).Refusal);

        var position = await town.PositionAsync();
        Assert.Equal((600_00, 9_400_00), (position.GrantedCents, position.FreeCents));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_01)]
    public async Task Never_more_than_was_proposed(long cents)
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);

        var answer = await town.DecideAsync(town.Answer(allocation) with { AmountCents = cents });

        Assert.Equal("Input.Amount", answer.Refusal!.Field);
        Assert.Equal(1_000_00, (await town.PositionAsync()).ReservedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Yes_if_keeps_the_money_apart_until_the_condition_is_met()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf) with { AmountCents = 800_00 })).Refusal);
        Assert.Equal((800_00, 0L), ((await town.PositionAsync()).ReservedCents, (await town.PositionAsync()).GrantedCents));
        await town.ProveAsync();

        Assert.Null((await new MeetCondition(town.Writes).ExecuteAsync(new(town.Alderman.Id, allocation, "De sleutel is er."), FormKey.New(), default)).Refusal);

        Assert.Equal((0L, 800_00), ((await town.PositionAsync()).ReservedCents, (await town.PositionAsync()).GrantedCents));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Not_yet_frees_the_money_and_tells_what_can()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);

        var answer = await town.DecideAsync(town.Answer(allocation, DecisionAnswer.NotYet));

        Assert.Null(answer.Refusal);
        Assert.Equal(10_000_00, (await town.PositionAsync()).FreeCents);
        await using var db = town.Database.Read();
        Assert.Equal("Anneke", (await db.Decisions.SingleAsync()).HelperName);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_large_plan_that_the_wijk_did_not_see_gets_no_yes_and_can_be_not_yet()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 6_000_00);
        await town.Database.Lane.RunAsync(
            async (db, stop) => (await db.Allocations.ExecuteUpdateAsync(a => a.SetProperty(r => r.State, AllocationState.Proposed), stop), true), CancellationToken.None);
        var explained = Enum.GetValues<Rule>().ToDictionary(rule => rule, _ => "Het is een klein potje.");

        Assert.Same(AllocationRefusals.NotNow, (await town.DecideAsync(town.Answer(allocation) with { Residents = ["Jan", "Els"], Deviations = explained })).Refusal);
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.NotYet) with { Residents = ["Jan", "Els"] })).Refusal);

        Assert.Equal(10_000_00, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_bare_no_does_not_exist()
    {
        // B32, B33: what can, who helps, and a talk first; each asked at its own field.
        await town.BuildAsync();
        var input = town.Answer(await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00), DecisionAnswer.NotYet);

        Assert.Equal("Input.Reason", (await town.DecideAsync(input with { Reason = " " })).Refusal!.Field);
        Assert.Equal("Input.WhatCan", (await town.DecideAsync(input with { WhatCan = "" })).Refusal!.Field);
        Assert.Equal("Input.HelperName", (await town.DecideAsync(input with { HelperName = "" })).Refusal!.Field);
        Assert.Equal("Input.TalkedOn", (await town.DecideAsync(input with { TalkedOn = null })).Refusal!.Field);
        Assert.Equal("Input.TalkedOn", (await town.DecideAsync(input with { TalkedOn = town.Clock.Today().AddDays(1) })).Refusal!.Field);
        Assert.Equal(1_000_00, (await town.PositionAsync()).ReservedCents);
    }

    [Fact]
    public async Task A_reason_that_kills_ideas_is_answered_with_what_could_be()
    {
        // B34.
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);

        var answer = await town.DecideAsync(town.Answer(allocation, DecisionAnswer.NotYet) with { Reason = "We hebben al een loket." });
        var asCondition = await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf) with { Condition = "Als het in beter Nederlands staat." });

        Assert.Equal("Dit is geen reden om niet te beginnen. Wat zou er wel kunnen?", answer.Refusal!.Sentence);
        Assert.Equal(answer.Refusal.Sentence, asCondition.Refusal!.Sentence);
    }

    [Fact]
    public async Task A_large_plan_waits_for_its_days_and_for_residents_at_the_table()
    {
        // C02, C39.
        await town.BuildAsync(50_000_00);
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 6_000_00);
        var input = town.Answer(allocation) with { Residents = ["Fatma", "een bewoner van de Hoefkade"] };
        Assert.Equal(AllocationRefusals.StillOpenForComment.Sentence, (await town.DecideAsync(input)).Refusal!.Sentence);
        town.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(AllocationRefusals.StillOpenForComment.Sentence, (await town.DecideAsync(input)).Refusal!.Sentence);
        town.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(AllocationRefusals.MoreResidentsAtTable.Sentence, (await town.DecideAsync(input with { Residents = ["Fatma", " "], Others = ["de huismeester"] })).Refusal!.Sentence);
        Assert.Null((await town.DecideAsync(input)).Refusal);

        await using var db = town.Database.Read();
        Assert.Equal(2, await db.Set<DecisionSeat>().CountAsync(s => s.IsResident));
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_rule_that_does_not_fit_asks_why_and_is_kept_in_public()
    {
        // A35, B31, C36.
        await town.BuildAsync(1_000_00);
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(withHelpers: false), 300_00);

        Assert.Equal("Input.Deviations[LargeShare]", (await town.DecideAsync(town.Answer(allocation))).Refusal!.Field);
        var reasons = new Dictionary<Rule, string> { [Rule.LargeShare] = "De wijk is klein.", [Rule.OneLead] = "Haar zus springt bij." };
        Assert.Null((await town.DecideAsync(town.Answer(allocation) with { Deviations = reasons })).Refusal);

        await using var db = town.Database.Read();
        Assert.Equal(2, await db.Set<DecisionDeviation>().CountAsync());
        await town.ProveAsync();
    }

    [Fact]
    public async Task Not_yet_needs_no_excuse_for_rules()
    {
        await town.BuildAsync(1_000_00);
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(withHelpers: false), 900_00);

        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.NotYet))).Refusal);
    }

    [Fact]
    public async Task A_double_click_decides_once_and_answers_the_same()
    {
        // G9.
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);
        var form = new FormKey(Guid.NewGuid(), "a");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => town.DecideAsync(town.Answer(allocation), form))));

        Assert.Single(answers.Select(a => a.Value).Distinct());
        await using var db = town.Database.Read();
        Assert.Equal(1, await db.Decisions.CountAsync());
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(a => a.Act == nameof(DecideAllocation)));
        await town.ProveAsync();
    }

    [Fact]
    public async Task Two_who_decide_at_the_same_moment_make_one_decision()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            town.DecideAsync(town.Answer(allocation, i % 2 == 0 ? DecisionAnswer.Yes : DecisionAnswer.NotYet)))));

        Assert.Single(answers, a => a.IsAccepted);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Every_act_of_an_official_leaves_one_line_also_when_it_is_refused()
    {
        // T-49.
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);
        await town.DecideAsync(town.Answer(allocation) with { Reason = "" });
        await town.DecideAsync(town.Answer(allocation));

        await using var db = town.Database.Read();
        var lines = await db.Set<AuditEntry>().Where(a => a.Act == nameof(DecideAllocation)).OrderBy(a => a.At).ToListAsync();
        Assert.Equal([false, true], lines.Select(l => l.WasRefused).Order());
        Assert.Single(await db.Set<AuditEntry>().Where(a => a.Act == nameof(ProposeAllocation)).ToListAsync());
    }

    [Fact]
    public async Task A_decision_is_never_changed()
    {
        await town.BuildAsync();
        await town.DecideAsync(town.Answer(await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00)));

        await Assert.ThrowsAnyAsync<Exception>(() => town.Database.Lane.RunAsync(
            async (db, stop) => (await db.Database.ExecuteSqlRawAsync("UPDATE decision SET reason = 'anders'", stop), true), default));
        await Assert.ThrowsAnyAsync<Exception>(() => town.Database.Lane.RunAsync(
            async (db, stop) => (await db.Database.ExecuteSqlRawAsync("DELETE FROM decision", stop), true), default));
    }

    [Theory]
    [InlineData(2026, 11, 20, 2027, 1, 4)]
    [InlineData(2026, 11, 17, 2026, 12, 29)]
    public void The_objection_term_is_six_weeks_and_ends_on_a_working_day(int y, int m, int d, int y2, int m2, int d2) =>
        Assert.Equal(new DateOnly(y2, m2, d2), ObjectionTerm.LastDay(new DateOnly(y, m, d)));
}
