using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Grants;

/// <summary>"We gaan door" is a promise: what can stop it, what cannot, and what the second press answers.</summary>
public sealed class GoingOnTests : IDisposable
{
    private const int NextYear = DecidingTown.Year + 1;

    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task After_nog_niet_going_on_is_not_called_set_apart()
    {
        var (initiative, onward) = await OnwardAsync();
        Assert.Null((await town.DecideAsync(town.Answer(onward, DecisionAnswer.NotYet))).Refusal);

        Assert.Same(AllocationRefusals.ContinuedNotYet, (await ContinueAsync(initiative)).Refusal);
        await town.ProveAsync();
    }

    /// <summary>What was set lower to nothing is no grant to go on from: the old amount would come back by the back door.</summary>
    [Fact]
    public async Task After_next_year_was_set_lower_to_nothing_going_on_asks_for_no_money_again()
    {
        var (initiative, onward) = await OnwardAsync();
        Assert.Null((await town.DecideAsync(town.Answer(onward))).Refusal);
        await using var db = town.Database.Read();
        var grant = (await db.Grants.SingleAsync(g => g.AllocationId == onward)).Id;
        Assert.Null((await new LowerGrant(town.Writes).ExecuteAsync(new(town.Alderman.Id, grant, 0, "Er is niets nodig.", town.Clock.Today()), FormKey.New(), default)).Refusal);
        await BackToProvenAsync(initiative);

        Assert.Same(AllocationRefusals.ContinuedNotYet, (await ContinueAsync(initiative)).Refusal);
        Assert.Equal(0, (await town.PositionAsync(NextYear)).ReservedCents);
        Assert.Equal(0, await db.Allocations.CountAsync(a => a.Year > NextYear));
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_stopped_and_began_again_can_go_on_again()
    {
        var (initiative, first) = await OnwardAsync();
        Assert.Null(await StageAsync(initiative, Stage.Stopped));
        Assert.Equal(0, (await town.PositionAsync(NextYear)).ReservedCents);
        await BackToProvenAsync(initiative);

        var again = await ContinueAsync(initiative);

        Assert.Null(again.Refusal);
        Assert.NotEqual(first, again.Value.AllocationId);
        Assert.True(again.Value.IsReserved);
        Assert.Equal(1_250_00, (await town.PositionAsync(NextYear)).ReservedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Rounding_off_after_we_gaan_door_is_refused_and_the_answer_stays()
    {
        var (initiative, _) = await OnwardAsync();
        await town.Database.Lane.RunAsync(async (db, stop) => (await db.Grants.ExecuteUpdateAsync(g => g.SetProperty(x => x.EndingToldAt, town.Clock.GetUtcNow()), stop), true), default);

        var answer = await new AnswerEnding(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug, EndingAnswer.RoundOff), FormKey.New(), default);

        Assert.Same(GrantRefusals.GoesOnAlready, answer.Refusal);
        await using var db = town.Database.Read();
        Assert.Equal(EndingAnswer.GoOn, (await db.Grants.SingleAsync()).EndingAnswer);
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_wijkwerker_does_not_take_back_what_goes_on()
    {
        var (_, onward) = await OnwardAsync();

        var answer = await new WithdrawAllocation(town.Writes).ExecuteAsync(new(town.Worker.Id, onward), FormKey.New(), default);

        Assert.Same(AllocationRefusals.GoesOn, answer.Refusal);
        Assert.Equal(1_250_00, (await town.PositionAsync(NextYear)).ReservedCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task An_official_who_says_stopped_does_not_undo_we_gaan_door_without_a_talk()
    {
        var (initiative, onward) = await OnwardAsync();

        Assert.Null((await new ChangeStage(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug, Stage.Stopped), FormKey.New(), default)).Refusal);

        Assert.Equal(AllocationState.Proposed, (await town.AllocationAsync(onward)).State);
        Assert.Same(AllocationRefusals.InitiativeStopped, (await town.DecideAsync(town.Answer(onward))).Refusal);
        Assert.Null((await town.DecideAsync(town.Answer(onward, DecisionAnswer.NotYet))).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task What_stopped_is_not_set_apart_when_next_years_budget_comes()
    {
        var (initiative, onward) = await OnwardAsync(nextYearCents: 0);
        Assert.Null((await new ChangeStage(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug, Stage.Stopped), FormKey.New(), default)).Refusal);
        await town.WithMoneyAsync(2_000_00, NextYear);
        await using var db = town.Database.Read();

        Assert.Equal(0, await new ReserveWhatGoesOn(town.Writes, db).RunAsync(default));

        Assert.Equal(AllocationState.AwaitingBudget, (await town.AllocationAsync(onward)).State);
        await town.ProveAsync();
    }

    private async Task<(Initiative Initiative, Guid Onward)> OnwardAsync(long nextYearCents = 5_000_00)
    {
        await town.BuildAsync();
        if (nextYearCents > 0)
        {
            await town.WithMoneyAsync(nextYearCents, NextYear);
        }

        var initiative = await town.InitiativeAsync();
        await town.PaidAsync(initiative, 1_250_00);
        await BackToProvenAsync(initiative);
        var onward = await ContinueAsync(initiative);
        Assert.Null(onward.Refusal);
        return (initiative, onward.Value.AllocationId);
    }

    private Task BackToProvenAsync(Initiative initiative) => town.Database.Lane.RunAsync(
        async (db, stop) => (await db.Initiatives.Where(i => i.Id == initiative.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Stage, Stage.Proven), stop), true), default);

    private async Task<Refusal?> StageAsync(Initiative initiative, Stage stage) =>
        (await new SayHowItStands(town.Writes).ExecuteAsync(new(initiative.Id, new Initiator(town.Initiator.Id, null), stage), FormKey.New(), default)).Refusal;

    private Task<Outcome<ContinueInitiative.Result>> ContinueAsync(Initiative initiative) =>
        new ContinueInitiative(town.Writes).ExecuteAsync(new(town.Initiator.Id, initiative.Slug), FormKey.New(), default);
}
