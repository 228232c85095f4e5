using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>What a yes does: the money set apart becomes a contribution, in the ledger and here, in one act.</summary>
internal static class Granting
{
    public static async Task<Refusal?> GrantAsync(Work work, Allocation allocation, Initiative initiative, Decision decision, AllocationStep step, string actorRef)
    {
        if (allocation.Take(step) is { } notNow)
        {
            return notNow;
        }

        allocation.AmountCents = decision.GrantedCents;
        if (await work.Ledger.GrantAsync(allocation.ReservationId!.Value, decision.GrantedCents, actorRef, DecisionRef.Of(decision)) is { IsAccepted: false, Refusal: { } refusal })
        {
            return refusal;
        }

        // A contribution from next year's budget starts with that year.
        var firstDay = new DateOnly(allocation.Year, 1, 1);
        var start = firstDay > work.Today ? firstDay : work.Today;
        work.Db.Add(new Grant
        {
            AllocationId = allocation.Id,
            InitiativeId = initiative.Id,
            NeighbourhoodId = allocation.NeighbourhoodId,
            DecisionId = decision.Id,
            Year = allocation.Year,
            AmountCents = decision.GrantedCents,
            Agreement = allocation.Agreement,
            GrantedOn = work.Today,
            StartsOn = start,
            EndsOn = start.AddYears(1),
        });
        // The agreement says what kind of change it is; before it, nobody had to.
        initiative.Dimension = allocation.Dimension;
        if (initiative.Stage == Stage.Idea)
        {
            initiative.Stage = Stage.Start;
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.StageChanged, Text = nameof(Stage.Start) });
        }

        return null;
    }
}
