using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <summary>Wijkbegroting: what a wijk may spend in a year and how far it is. Read from balances, never by adding up the past.</summary>
public static class WijkBudget
{
    /// <summary>The position of one wijk and year, in cents, with one statement over the few accounts that are open.</summary>
    public static async Task<BudgetPosition> PositionAsync(WijkFondsDb db, Guid neighbourhoodId, int year, CancellationToken cancellationToken) =>
        Total(await BySourceAsync(db, neighbourhoodId, year, cancellationToken));

    /// <summary>
    /// The same per money source. Granted money is read from grants that are not fully paid; what was paid stands in the bank account of
    /// the wijk and source. Each of the three has an index of its own, so history does not make it slower.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, BudgetPosition>> BySourceAsync(WijkFondsDb db, Guid neighbourhoodId, int year, CancellationToken cancellationToken)
    {
        var accounts = db.LedgerAccounts.Where(a => a.NeighbourhoodId == neighbourhoodId && a.Year == year);
        var sums = await accounts.Where(a => a.Kind == AccountKind.Neighbourhood)
            .Concat(accounts.Where(a => a.Kind == AccountKind.Bank))
            .Concat(accounts.Where(a => a.Kind == AccountKind.Grant && a.CreditsPosted != a.DebitsPosted))
            .GroupBy(a => new { a.Kind, a.SourceId })
            .Select(g => new { g.Key.Kind, g.Key.SourceId, Debits = g.Sum(a => a.DebitsPosted), Credits = g.Sum(a => a.CreditsPosted), Pending = g.Sum(a => a.DebitsPending) })
            .ToListAsync(cancellationToken);

        return sums.GroupBy(sum => sum.SourceId!.Value).ToDictionary(source => source.Key, source =>
        {
            var budget = source.SingleOrDefault(sum => sum.Kind == AccountKind.Neighbourhood);
            var grants = source.SingleOrDefault(sum => sum.Kind == AccountKind.Grant);
            var bank = source.SingleOrDefault(sum => sum.Kind == AccountKind.Bank);
            var free = budget is null ? 0 : budget.Credits - budget.Debits - budget.Pending;
            var reserved = budget?.Pending ?? 0;
            var granted = grants is null ? 0 : grants.Credits - grants.Debits;
            var paid = bank is null ? 0 : bank.Credits - bank.Debits;
            return new BudgetPosition(free + reserved + granted + paid, reserved, granted, paid, free);
        });
    }

    /// <summary>All sources together.</summary>
    public static BudgetPosition Total(IReadOnlyDictionary<Guid, BudgetPosition> bySource) => bySource.Values.Aggregate(
        BudgetPosition.Empty,
        (sum, p) => new BudgetPosition(sum.InCents + p.InCents, sum.ReservedCents + p.ReservedCents, sum.GrantedCents + p.GrantedCents, sum.PaidCents + p.PaidCents, sum.FreeCents + p.FreeCents));
}
