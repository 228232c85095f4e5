using WijkFonds.Allocations;

namespace WijkFonds.Grants;

/// <summary>The grants of an initiative that still hold: not one that was set lower to nothing before it was paid.</summary>
public static class Standing
{
    public static IQueryable<Grant> StandingGrants(this WijkFondsDb db, Guid initiativeId) =>
        db.Grants.Where(g => g.InitiativeId == initiativeId && db.Allocations.Any(a => a.Id == g.AllocationId && a.State != AllocationState.Lapsed));
}
