using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>Which grants there are, and how an act reads one.</summary>
public static class GrantReading
{
    /// <summary>The grants of an initiative that still hold: not one that was set lower to nothing before it was paid.</summary>
    public static IQueryable<Grant> StandingGrants(this WijkFondsDb db, Guid initiativeId) =>
        db.Grants.Where(g => g.InitiativeId == initiativeId && db.Allocations.Any(a => a.Id == g.AllocationId && a.State != AllocationState.Lapsed));

    /// <summary>
    /// A grant to be acted on, and its allocation; null when it is not there. Read in one statement: the version of the allocation guards both, so what
    /// stands in the grant may not be older than it.
    /// </summary>
    internal static async Task<(Allocation Allocation, Grant Grant)?> GrantAsync(this Work work, Guid grantId) =>
        await (
            from grant in work.Db.Grants
            where grant.Id == grantId
            join allocation in work.Db.Allocations on grant.AllocationId equals allocation.Id
            select new { allocation, grant }).SingleOrDefaultAsync(work.CancellationToken) is { } found
            ? (found.allocation, found.grant)
            : null;
}
