using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Allocations;

/// <summary>What one initiative holds of a year's wijkbegroting, in cents.</summary>
public static class YearTotals
{
    /// <summary>What waits for money counts along: else a request that is cut up passes its track while it waits.</summary>
    public static Task<long> OfInitiativeAsync(WijkFondsDb db, Guid initiativeId, int year, Guid exceptId, CancellationToken cancellationToken) =>
        db.Allocations
            .Where(a => a.InitiativeId == initiativeId && a.Year == year && a.Id != exceptId && (a.State == AllocationState.AwaitingBudget || AllocationLife.HoldingMoney.Contains(a.State)))
            .SumAsync(a => a.AmountCents, cancellationToken);
}
