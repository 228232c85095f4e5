using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Payouts;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Allocations;

/// <summary>T-20: every state × every act, against a list that is written here a second time.</summary>
public sealed class AllocationLifeTests : IDisposable
{
    private static readonly Dictionary<AllocationState, string[]> Allowed = new()
    {
        [AllocationState.OpenForComment] = ["ja", "ja als", "nog niet", "terug"],
        [AllocationState.Proposed] = ["open", "ja", "ja als", "nog niet", "terug"],
        [AllocationState.Conditional] = ["rond", "nog niet"],
        [AllocationState.Granted] = ["opdracht"],
        [AllocationState.Ordered] = ["betaald", "terug van de bank"],
        [AllocationState.Paid] = [],
        [AllocationState.NotYet] = [],
        [AllocationState.Withdrawn] = [],
    };

    private readonly DecidingTown town = new();

    public void Dispose() => town.Dispose();

    public static TheoryData<AllocationState> States => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Only_the_listed_acts_succeed(AllocationState state)
    {
        await town.BuildAsync(100_000_00);
        await town.WithMoneyAsync(100_000_00, DecidingTown.Year + 1);
        foreach (var act in new[] { "open", "ja", "ja als", "nog niet", "rond", "terug", "opdracht", "betaald", "terug van de bank" })
        {
            var initiative = await town.InitiativeAsync($"i-{Guid.NewGuid():N}");
            await town.PayeeAsync(initiative);
            var id = await InStateAsync(state, initiative);
            Assert.Equal(state, (await town.AllocationAsync(id)).State);

            var refusal = await TryAsync(act, id);

            Assert.True(Allowed[state].Contains(act) == refusal is null, $"{act} in {state}: {refusal?.Sentence ?? "done"}");
            Assert.True(refusal is null || (await town.AllocationAsync(id)).State == state);
        }

        await town.ProveAsync();
    }

    private async Task<Guid> InStateAsync(AllocationState state, Initiative initiative)
    {
        var id = await town.ProposedAsync(initiative, 400_00);
        switch (state)
        {
            case AllocationState.OpenForComment:
                await DoAsync("open", id);
                town.Clock.Advance(TimeSpan.FromDays(20));
                break;
            case AllocationState.Conditional:
                await DoAsync("ja als", id);
                break;
            case AllocationState.Granted:
                await DoAsync("ja", id);
                break;
            case AllocationState.Ordered:
                await DoAsync("ja", id);
                await DoAsync("opdracht", id);
                break;
            case AllocationState.Paid:
                await DoAsync("ja", id);
                await DoAsync("opdracht", id);
                await DoAsync("betaald", id);
                break;
            case AllocationState.NotYet:
                await DoAsync("nog niet", id);
                break;
            case AllocationState.Withdrawn:
                await DoAsync("terug", id);
                break;
        }

        return id;
    }

    private async Task DoAsync(string act, Guid id) => Assert.Null(await TryAsync(act, id));

    private async Task<Refusal?> TryAsync(string act, Guid id)
    {
        await using var db = town.Database.Read();
        var payout = await db.Payouts.Where(p => p.AllocationId == id).Select(p => p.Id).FirstOrDefaultAsync();
        return act switch
        {
            "open" => (await new PutOpenForComment(town.Writes).ExecuteAsync(new(town.Alderman.Id, id), FormKey.New(), default)).Refusal,
            "ja" => (await town.DecideAsync(town.Answer(id))).Refusal,
            "ja als" => (await town.DecideAsync(town.Answer(id, DecisionAnswer.YesIf))).Refusal,
            "nog niet" => (await town.DecideAsync(town.Answer(id, DecisionAnswer.NotYet))).Refusal,
            "rond" => (await new MeetCondition(town.Writes).ExecuteAsync(new(town.Alderman.Id, id, "De sleutel is er."), FormKey.New(), default)).Refusal,
            "terug" => (await new WithdrawAllocation(town.Writes).ExecuteAsync(new(town.Worker.Id, id), FormKey.New(), default)).Refusal,
            "opdracht" => (await town.OrderAsync(id)).Refusal,
            "betaald" => (await town.ConfirmAsync(payout)).Refusal,
            _ => (await new BouncePayout(town.Writes).ExecuteAsync(new(town.Treasurer.Id, payout), FormKey.New(), default)).Refusal,
        };
    }
}
