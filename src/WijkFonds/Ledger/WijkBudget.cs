using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <summary>Wijkbegroting: what a wijk may spend in a year and how far it is. Read from balances, never by adding up the past.</summary>
public static class WijkBudget
{
    private static readonly IReadOnlyDictionary<Guid, BudgetPosition> Nothing = new Dictionary<Guid, BudgetPosition>();

    /// <summary>The position of one wijk and year, in cents, with one statement over the few accounts that are open.</summary>
    public static async Task<BudgetPosition> PositionAsync(WijkFondsDb db, Guid neighbourhoodId, int year, CancellationToken cancellationToken) =>
        Total(await BySourceAsync(db, neighbourhoodId, year, cancellationToken));

    /// <summary>
    /// The same per money source. Granted money is read from grants that are not fully paid; what was paid stands in the bank account of
    /// the wijk and source. Each of the three has an index of its own, so history does not make it slower.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, BudgetPosition>> BySourceAsync(WijkFondsDb db, Guid neighbourhoodId, int year, CancellationToken cancellationToken) =>
        (await ReadAsync(db.LedgerAccounts.Where(a => a.NeighbourhoodId == neighbourhoodId && a.Year == year), cancellationToken)).GetValueOrDefault(year, Nothing);

    /// <summary>The same for every year of a wijk, with one statement: it grows with the years, not with what happened in them.</summary>
    public static Task<IReadOnlyDictionary<int, IReadOnlyDictionary<Guid, BudgetPosition>>> ByYearAsync(WijkFondsDb db, Guid neighbourhoodId, CancellationToken cancellationToken) =>
        ReadAsync(db.LedgerAccounts.Where(a => a.NeighbourhoodId == neighbourhoodId), cancellationToken);

    /// <summary>All sources together.</summary>
    public static BudgetPosition Total(IReadOnlyDictionary<Guid, BudgetPosition> bySource) => bySource.Values.Aggregate(BudgetPosition.Empty, (sum, position) => sum.And(position));

    private static async Task<IReadOnlyDictionary<int, IReadOnlyDictionary<Guid, BudgetPosition>>> ReadAsync(IQueryable<LedgerAccount> accounts, CancellationToken cancellationToken)
    {
        var sums = await accounts.Where(a => a.Kind == AccountKind.Neighbourhood)
            .Concat(accounts.Where(a => a.Kind == AccountKind.Bank))
            .Concat(accounts.Where(a => a.Kind == AccountKind.Grant && a.CreditsPosted != a.DebitsPosted))
            .GroupBy(a => new { a.Kind, a.Year, a.SourceId })
            .Select(g => new { g.Key.Kind, g.Key.Year, g.Key.SourceId, Debits = g.Sum(a => a.DebitsPosted), Credits = g.Sum(a => a.CreditsPosted), Pending = g.Sum(a => a.DebitsPending) })
            .ToListAsync(cancellationToken);

        return sums.GroupBy(sum => sum.Year!.Value).ToDictionary(year => year.Key, year => (IReadOnlyDictionary<Guid, BudgetPosition>)year.GroupBy(sum => sum.SourceId!.Value).ToDictionary(source => source.Key, source =>
        {
            var budget = source.SingleOrDefault(sum => sum.Kind == AccountKind.Neighbourhood);
            var grants = source.SingleOrDefault(sum => sum.Kind == AccountKind.Grant);
            var bank = source.SingleOrDefault(sum => sum.Kind == AccountKind.Bank);
            return BudgetPosition.Of(
                budget is null ? 0 : budget.Credits - budget.Debits - budget.Pending,
                budget?.Pending ?? 0,
                grants is null ? 0 : grants.Credits - grants.Debits,
                bank is null ? 0 : bank.Credits - bank.Debits);
        }));
    }
}
