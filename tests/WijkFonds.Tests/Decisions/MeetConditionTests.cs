using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Tests.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Decisions;

/// <summary>"Ja, als…" becomes "ja": as much money as a yes, so as many eyes.</summary>
public sealed class MeetConditionTests : IDisposable
{
    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task Who_proposed_it_does_not_say_that_the_condition_is_met()
    {
        var allocation = await YesIfAsync();

        Assert.Same(AllocationRefusals.ProposerMeets, (await MeetAsync(allocation, town.Worker)).Refusal);
        Assert.Equal(AllocationState.Conditional, (await town.AllocationAsync(allocation)).State);
        Assert.Null((await MeetAsync(allocation, town.Alderman)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Who_gave_it_away_does_not_say_so_either()
    {
        await town.BuildAsync();
        var colleague = new Person { FirstName = "Bo", Email = "bo@wijk.test" };
        await town.Database.GivenAsync(colleague);
        await town.AppointAsync(colleague, Role.NeighbourhoodWorker);
        var initiative = await town.InitiativeAsync(owner: colleague);
        var handover = (await new AskToTakeOver(town.Writes).ExecuteAsync(new(colleague.Id, initiative.Slug, "Samira", "samira@buurt.test", "", true), FormKey.New(), default)).Value;
        Assert.Null((await new TakeOver(town.Writes).ExecuteAsync(new(town.Initiator.Id, handover), FormKey.New(), default)).Refusal);
        var allocation = await town.ProposedAsync(initiative, 1_000_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf))).Refusal);

        Assert.Same(AllocationRefusals.OwnInitiative, (await MeetAsync(allocation, colleague)).Refusal);
        await town.ProveAsync();
    }

    [Fact]
    public async Task The_initiator_hears_that_it_became_a_yes_and_the_page_does_not_call_it_a_decision()
    {
        var allocation = await YesIfAsync();

        Assert.Null((await MeetAsync(allocation, town.Alderman)).Refusal);

        await using var db = town.Database.Read();
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(m => m.Kind == nameof(ConditionMetLetter) && m.PersonId == town.Initiator.Id));
        Assert.Equal(1, await db.InitiativeEvents.CountAsync(e => e.Kind == InitiativeEventKind.Decided));
        Assert.Equal("De sleutel is er.", (await db.InitiativeEvents.SingleAsync(e => e.Kind == InitiativeEventKind.ConditionMet)).Text);
        await town.ProveAsync();
    }

    private async Task<Guid> YesIfAsync()
    {
        await town.BuildAsync();
        var allocation = await town.ProposedAsync(await town.InitiativeAsync(), 1_000_00);
        Assert.Null((await town.DecideAsync(town.Answer(allocation, DecisionAnswer.YesIf))).Refusal);
        return allocation;
    }

    private Task<Outcome<Done>> MeetAsync(Guid allocation, Person by) =>
        new MeetCondition(town.Writes).ExecuteAsync(new(by.Id, allocation, "De sleutel is er."), FormKey.New(), default);
}
