using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Ledger;

namespace WijkFonds.Decisions;

/// <summary>Looks which rules do not fit. Never refuses: first the purpose, then the rules (C35).</summary>
public static class RuleCheck
{
    private const int OtherNeighbourhoodsMax = 2;

    public static async Task<IReadOnlyList<RuleWarning>> WarningsAsync(WijkFondsDb db, Allocation allocation, CancellationToken cancellationToken)
    {
        var warnings = new List<RuleWarning>();
        var neighbourhood = await db.Neighbourhoods.SingleAsync(n => n.Id == allocation.NeighbourhoodId, cancellationToken);
        var share = await SharePercentAsync(db, allocation, cancellationToken);
        if (share > neighbourhood.Settings.ShareWarningPercent)
        {
            warnings.Add(new(Rule.LargeShare, share));
        }

        if (!await db.Endorsements.AnyAsync(e => e.InitiativeId == allocation.InitiativeId && e.TakesPart && e.WithdrawnAt == null, cancellationToken))
        {
            warnings.Add(new(Rule.OneLead));
        }

        if (neighbourhood.Goals.Count > 0 && allocation.Goal.Length == 0)
        {
            warnings.Add(new(Rule.OutsideGoals));
        }

        var elsewhere = await db.Allocations
            .Where(a => a.RecipientKey == allocation.RecipientKey && a.Year == allocation.Year && a.NeighbourhoodId != allocation.NeighbourhoodId && AllocationLife.HoldingMoney.Contains(a.State))
            .Select(a => a.NeighbourhoodId).Distinct().CountAsync(cancellationToken);
        if (elsewhere >= OtherNeighbourhoodsMax)
        {
            warnings.Add(new(Rule.ManyNeighbourhoods, elsewhere));
        }

        return warnings;
    }

    /// <summary>Part of the year's wijkbegroting that this recipient would hold after a yes, in whole percents, rounded up.</summary>
    public static async Task<long> SharePercentAsync(WijkFondsDb db, Allocation allocation, CancellationToken cancellationToken)
    {
        var position = await WijkBudget.PositionAsync(db, allocation.NeighbourhoodId, allocation.Year, cancellationToken);
        var others = await YearTotals.OfRecipientAsync(db, allocation.NeighbourhoodId, allocation.Year, allocation.RecipientKey, allocation.Id, cancellationToken);
        return position.InCents == 0 ? 0 : (((others + allocation.AmountCents) * 100) + position.InCents - 1) / position.InCents;
    }
}
