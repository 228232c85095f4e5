using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>An initiative that stopped, or was taken out of sight, is promised and paid nothing more.</summary>
internal static class MoneyStops
{
    /// <summary>Why no money may be promised or paid now; null when it may.</summary>
    public static Refusal? Check(Initiative initiative) =>
        initiative.Stage == Stage.Stopped ? AllocationRefusals.InitiativeStopped
        : initiative.HiddenReason is not null ? AllocationRefusals.InitiativeHidden
        : null;

    /// <summary>
    /// Frees what was set apart and not decided, when it stops. An official leaves what goes on to the alderman: only a talk ends "we gaan door".
    /// Amounts are in cents; gives the refusal of the ledger, or null.
    /// </summary>
    public static async Task<Refusal?> ReleaseAsync(Work work, Initiative initiative, string actorRef, bool withWhatGoesOn)
    {
        var undecided = await work.Db.Allocations
            .Where(a => a.InitiativeId == initiative.Id && AllocationLife.Undecided.Contains(a.State) && (withWhatGoesOn || a.ContinuesId == null))
            .ToListAsync(work.CancellationToken);
        foreach (var allocation in undecided)
        {
            allocation.Take(AllocationStep.Withdraw);
            if (allocation.ReservationId is { } reservation
                && await work.Ledger.ReleaseAsync(reservation, actorRef, allocation.AuthorityRef) is { IsAccepted: false, Refusal: { } refusal })
            {
                return refusal;
            }

            work.Changes(allocation.NeighbourhoodId);
        }

        return null;
    }
}
