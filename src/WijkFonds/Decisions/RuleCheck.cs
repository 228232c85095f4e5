using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Decisions;

/// <summary>Looks which rules do not fit. Never refuses: first the purpose, then the rules (C35).</summary>
public static class RuleCheck
{
    private const int OtherNeighbourhoodsMax = 2;

    public static async Task<IReadOnlyList<RuleWarning>> WarningsAsync(WijkFondsDb db, Allocation allocation, CancellationToken cancellationToken)
    {
        var neighbourhood = await db.Neighbourhoods.SingleAsync(n => n.Id == allocation.NeighbourhoodId, cancellationToken);
        var position = await WijkBudget.PositionAsync(db, allocation.NeighbourhoodId, allocation.Year, cancellationToken);
        var hasHelpers = await db.Endorsements.AnyAsync(e => e.InitiativeId == allocation.InitiativeId && e.TakesPart && e.WithdrawnAt == null, cancellationToken);
        return (await LookAsync(db, allocation, neighbourhood, position, hasHelpers, cancellationToken)).Warnings;
    }

    /// <summary>The same with one statement, for who has read the rest already.</summary>
    /// <returns>Also the part of the year's wijkbegroting that this recipient would hold after a yes, in whole percents, rounded up.</returns>
    public static async Task<(long SharePercent, IReadOnlyList<RuleWarning> Warnings)> LookAsync(
        WijkFondsDb db, Allocation allocation, Neighbourhood neighbourhood, BudgetPosition position, bool hasHelpers, CancellationToken cancellationToken)
    {
        var held = await db.Allocations
            .Where(a => a.RecipientKey == allocation.RecipientKey && a.Year == allocation.Year && a.Id != allocation.Id && AllocationLife.HoldingMoney.Contains(a.State))
            .GroupBy(a => a.NeighbourhoodId).Select(g => new { g.Key, Cents = g.Sum(a => a.AmountCents) })
            .ToDictionaryAsync(g => g.Key, g => g.Cents, cancellationToken);
        held.Remove(allocation.NeighbourhoodId, out var others);
        var share = position.InCents == 0 ? 0 : (((others + allocation.AmountCents) * 100) + position.InCents - 1) / position.InCents;
        RuleWarning?[] warnings =
        [
            share > neighbourhood.Settings.ShareWarningPercent ? new(Rule.LargeShare, share) : null,
            hasHelpers ? null : new(Rule.OneLead),
            neighbourhood.Goals.Count > 0 && allocation.Goal.Length == 0 ? new(Rule.OutsideGoals) : null,
            held.Count >= OtherNeighbourhoodsMax ? new(Rule.ManyNeighbourhoods, held.Count) : null,
        ];
        return (share, [.. warnings.OfType<RuleWarning>()]);
    }
}
