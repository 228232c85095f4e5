using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Allocations;

/// <summary>What one initiative holds of a year's wijkbegroting, in cents.</summary>
public static class YearTotals
{
    public static Task<long> OfInitiativeAsync(WijkFondsDb db, Guid initiativeId, int year, Guid exceptId, CancellationToken cancellationToken) =>
        db.Allocations
            .Where(a => a.InitiativeId == initiativeId && a.Year == year && a.Id != exceptId && AllocationLife.HoldingMoney.Contains(a.State))
            .SumAsync(a => a.AmountCents, cancellationToken);
}
