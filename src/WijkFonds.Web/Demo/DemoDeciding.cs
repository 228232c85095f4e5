using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Payouts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>Proposing, deciding and paying: each by another person, as it should be.</summary>
internal sealed partial class DemoStoryTeller
{
    private Guid allocationId;

    private static readonly IReadOnlyDictionary<Rule, string> Explained = new Dictionary<Rule, string>
    {
        [Rule.LargeShare] = "Dit is veel geld voor één plan. De hele wijk heeft er wat aan, en het komt maar één keer.",
        [Rule.OneLead] = "Er is nu één trekker. De wijkwerker zoekt mee naar een tweede.",
        [Rule.OutsideGoals] = "Dit staat niet bij de doelen van de wijk. Het past wel bij de mensen die er wonen.",
        [Rule.ManyNeighbourhoods] = "Deze groep werkt in meer wijken. Juist dat maakt hen sterk.",
    };

    private Proposal ProposalOf(long euros, string agreement, string noticedBy = "", string workerView = "") =>
        new(euros * 100, agreement, story.Dimension, noticedBy, Goal, story.By + " en buren", RecipientIsOrganisation: false, workerView, run.Today.Year)
        {
            Lines = story.HasFood ? new Dictionary<string, long> { [DemoMoneyRound.Food] = euros * 50 }
                : story.Dimension == Dimension.Physical ? new Dictionary<string, long> { [DemoMoneyRound.CleanWholeAndSafe] = euros * 100 }
                : new Dictionary<string, long>(),
        };

    private string Goal => story.Dimension switch
    {
        Dimension.Physical => wijk.Goals[2],
        Dimension.Economic when wijk.Slug != "laak" => "",
        Dimension.Economic => wijk.Goals[1],
        _ => wijk.Goals[story.DaysAgo % 2],
    };

    private async Task YesAtOnceAsync(YesAtOnce step)
    {
        var decision = Must(await run.Use<SayYesAtOnce>().ExecuteAsync(
            new SayYesAtOnce.Input(Worker.Id, slug, ProposalOf(step.Euros, step.Agreement), step.Reason, run.Moment), FormKey.New(), run.CancellationToken));
        allocationId = await run.ReadAsync(db => db.Decisions.Where(d => d.Id == decision).Select(d => d.AllocationId).SingleAsync(run.CancellationToken));
    }

    private async Task ProposeAsync(Proposed step) => allocationId = Must(await run.Use<ProposeAllocation>().ExecuteAsync(
        new ProposeAllocation.Input(Worker.Id, slug, ProposalOf(step.Euros, step.Agreement, step.NoticedBy, step.WorkerView)), FormKey.New(), run.CancellationToken));

    private async Task CommentAsync(Commented step)
    {
        var neighbour = await run.MeetAsync(step.By);
        Must(await run.Use<CommentOnPlan>().ExecuteAsync(new CommentOnPlan.Input(neighbour, allocationId, step.Text), FormKey.New(), run.CancellationToken));
    }

    private Task SayYesAsync(SaidYes step) => DecideAsync(DecisionAnswer.Yes, step.Reason, residents: step.AtTable);

    private Task SayYesIfAsync(SaidYesIf step) => DecideAsync(DecisionAnswer.YesIf, step.Reason, condition: step.Condition);

    private Task SayNotYetAsync(SaidNotYet step) => DecideAsync(DecisionAnswer.NotYet, step.Reason, whatCan: step.WhatCan, helper: step.Helper);

    private async Task DecideAsync(DecisionAnswer answer, string reason, string condition = "", string whatCan = "", string helper = "", IReadOnlyList<string>? residents = null)
    {
        var warnings = answer == DecisionAnswer.NotYet ? [] : await run.ReadAsync(async db =>
            await RuleCheck.WarningsAsync(db, await db.Allocations.SingleAsync(a => a.Id == allocationId, run.CancellationToken), run.CancellationToken));
        Must(await run.Use<DecideAllocation>().ExecuteAsync(
            new DecideAllocation.Input(
                Alderman.Id, allocationId, answer, null, reason, condition, whatCan, helper, answer == DecisionAnswer.Yes ? null : run.Today, residents ?? [], [],
                warnings.ToDictionary(warning => warning.Rule, warning => Explained[warning.Rule]), run.Moment),
            FormKey.New(),
            run.CancellationToken));
    }

    private async Task MeetConditionAsync(ConditionMet step) => Must(await run.Use<MeetCondition>().ExecuteAsync(
        new MeetCondition.Input(Alderman.Id, allocationId, step.Note), FormKey.New(), run.CancellationToken));

    private async Task SetLowerAsync(SetLower step) => Must(await run.Use<LowerGrant>().ExecuteAsync(
        new LowerGrant.Input(Alderman.Id, await GrantIdAsync(), step.ToEuros * 100, step.Reason, run.Today), FormKey.New(), run.CancellationToken));

    private async Task BringBackAsync(BroughtBack step) => Must(await run.Use<ReceiveMoneyBack>().ExecuteAsync(
        new ReceiveMoneyBack.Input(run.People.Treasurer.Id, await GrantIdAsync(), step.Euros * 100, step.Reason), FormKey.New(), run.CancellationToken));

    private Task<Guid> GrantIdAsync() => run.ReadAsync(db => db.Grants.Where(g => g.AllocationId == allocationId).Select(g => g.Id).SingleAsync(run.CancellationToken));

    private async Task OrderAsync()
    {
        var payee = Must(await run.Use<GivePayee>().ExecuteAsync(
            new GivePayee.Input(story.OnlyPhone ? Worker.Id : ownerId!.Value, slug, story.By + " en buren", DemoIban.Of(Seed), IsKeeper: false), FormKey.New(), run.CancellationToken));
        Must(await run.Use<OrderPayout>().ExecuteAsync(new OrderPayout.Input(run.People.Treasurer.Id, await GrantIdAsync(), payee), FormKey.New(), run.CancellationToken));
    }

    private async Task ConfirmPaymentAsync()
    {
        var payout = await run.ReadAsync(db => db.Payouts.Where(p => p.AllocationId == allocationId).Select(p => p.Id).SingleAsync(run.CancellationToken));
        Must(await run.Use<ConfirmPayout>().ExecuteAsync(new ConfirmPayout.Input(run.People.SecondTreasurer.Id, payout, run.Today), FormKey.New(), run.CancellationToken));
    }

    private async Task GoOnAsync()
    {
        var next = Must(await run.Use<ContinueInitiative>().ExecuteAsync(new ContinueInitiative.Input(ownerId!.Value, slug), FormKey.New(), run.CancellationToken));
        allocationId = next.AllocationId;
    }
}
