using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>An allocation to be acted on, by an official of its wijk.</summary>
internal static class AllocationAccess
{
    /// <summary>
    /// The allocation with its lines, its initiative, and the appointment by which this person acts: the first of these roles that they hold. The
    /// attempt stands in the audit log from here on. Null when it is not there, or not theirs.
    /// </summary>
    public static async Task<(Allocation Allocation, Initiative Initiative, Appointment Official)?> OpenAllocationAsync(
        this Work work, Guid id, Guid personId, string act, string detail, params Role[] roles)
    {
        if (await work.Db.Allocations.Include(a => a.Lines).SingleOrDefaultAsync(a => a.Id == id, work.CancellationToken) is not { } allocation)
        {
            return null;
        }

        foreach (var role in roles)
        {
            if (await work.Db.AppointedAsync(personId, role, allocation.NeighbourhoodId, work.CancellationToken) is { } official)
            {
                work.Audit(official, act, allocation.Id, detail);
                return (allocation, await work.Db.Initiatives.SingleAsync(i => i.Id == allocation.InitiativeId, work.CancellationToken), official);
            }
        }

        return null;
    }

    /// <summary>Why this person promises no money to this initiative now; null when they may.</summary>
    public static async Task<Refusal?> MayPromiseAsync(this Work work, Initiative initiative, Guid personId) =>
        await work.IsOrWasTheirsAsync(initiative.Id, personId) ? AllocationRefusals.OwnInitiative : MoneyStops.Check(initiative);

    /// <summary>A yes is only said to money that may pay it: a source that was taken back, or got another rule, goes out first (A43). Null when all of it fits.</summary>
    public static async Task<Refusal?> RefuseWhatNoLongerFitsAsync(this Work work, Allocation allocation)
    {
        await work.Ledger.WaitForTurnAsync();
        return (await MoneyThatNoLongerFits.OfAsync(work.Db, [allocation], work.Today, work.CancellationToken)).Count > 0 ? AllocationRefusals.DivideFirst : null;
    }

    /// <summary>Throws away the public copies of every page that shows this money.</summary>
    public static void ChangesPagesOf(this Work work, Allocation allocation)
    {
        work.Changes(allocation.InitiativeId);
        work.Changes(allocation.NeighbourhoodId);
    }
}
