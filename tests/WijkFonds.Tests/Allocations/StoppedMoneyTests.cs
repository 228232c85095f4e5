using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>What stopped, or was taken out of sight, gets no more money; what was not decided yet is free again.</summary>
public sealed class StoppedMoneyTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stopping_frees_what_nobody_has_decided_yet(bool byTheInitiator)
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var small = await town.ProposedAsync(initiative, 500_00);
        var large = await town.ProposedAsync(initiative, 6_000_00);

        var refusal = byTheInitiator
            ? (await new SayHowItStands(town.Writes).ExecuteAsync(new(initiative.Id, new Initiator(town.Initiator.Id, null), Stage.Stopped), FormKey.New(), default)).Refusal
            : (await new ChangeStage(town.Writes).ExecuteAsync(new(town.Worker.Id, initiative.Slug, Stage.Stopped), FormKey.New(), default)).Refusal;

        Assert.Null(refusal);
        Assert.Equal(10_000_00, (await town.PositionAsync()).FreeCents);
        Assert.Equal((AllocationState.Withdrawn, AllocationState.Withdrawn), ((await town.AllocationAsync(small)).State, (await town.AllocationAsync(large)).State));
        await town.ProveAsync();
    }

    [Theory]
    [InlineData("ja", true)]
    [InlineData("ja", false)]
    [InlineData("ja als", false)]
    [InlineData("rond", true)]
    [InlineData("rond", false)]
    [InlineData("verdeel", true)]
    [InlineData("verdeel", false)]
    [InlineData("opdracht", true)]
    [InlineData("opdracht", false)]
    public async Task Nobody_promises_or_pays_what_stopped_or_is_out_of_sight(string act, bool isStopped)
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        await town.PayeeAsync(initiative);
        var allocation = await town.ProposedAsync(initiative, 500_00);
        if (act is "rond" or "opdracht")
        {
            Assert.Null((await town.DecideAsync(town.Answer(allocation, act == "rond" ? DecisionAnswer.YesIf : DecisionAnswer.Yes))).Refusal);
        }

        await SetAsync(initiative, isStopped);
        var expected = isStopped ? AllocationRefusals.InitiativeStopped : AllocationRefusals.InitiativeHidden;
        var refusal = act switch
        {
            "ja" => (await town.DecideAsync(town.Answer(allocation))).Refusal,
            "ja als" => (await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf))).Refusal,
            "verdeel" => (await new DivideAgain(town.Writes).ExecuteAsync(new(town.Alderman.Id, allocation), FormKey.New(), default)).Refusal,
            "rond" => (await new MeetCondition(town.Writes).ExecuteAsync(new(town.Alderman.Id, allocation, "Het is rond."), FormKey.New(), default)).Refusal,
            _ => (await town.OrderAsync(allocation)).Refusal,
        };

        Assert.Same(expected, refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Nog_niet_is_always_possible_so_that_no_money_is_stuck()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var allocation = await town.ProposedAsync(initiative, 500_00);
        await SetAsync(initiative, isStopped: true);

        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.NotYet))).Refusal);

        Assert.Equal(10_000_00, (await town.PositionAsync()).FreeCents);
        await town.ProveAsync();
    }

    [Fact]
    public async Task A_proposal_that_is_taken_back_is_told_to_the_initiator_and_stands_on_the_page()
    {
        await town.BuildAsync();
        var initiative = await town.InitiativeAsync();
        var allocation = await town.ProposedAsync(initiative, 500_00);

        Assert.Null((await new WithdrawAllocation(town.Writes).ExecuteAsync(new(town.Worker.Id, allocation), FormKey.New(), default)).Refusal);

        await using var db = town.Database.Read();
        Assert.Equal("Anneke", (await db.InitiativeEvents.SingleAsync(e => e.Kind == InitiativeEventKind.TakenBack)).ByName);
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(TakenBackLetter) && m.PersonId == town.Initiator.Id));
        await town.ProveAsync();
    }

    private Task SetAsync(Initiative initiative, bool isStopped) => town.Database.Lane.RunAsync(
        async (db, stop) =>
        {
            var found = await db.Initiatives.SingleAsync(i => i.Id == initiative.Id, stop);
            (found.Stage, found.HiddenReason) = isStopped ? (Stage.Stopped, null) : (found.Stage, "Er staat een naam in.");
            return (await db.SaveChangesAsync(stop), true);
        },
        CancellationToken.None);
}
