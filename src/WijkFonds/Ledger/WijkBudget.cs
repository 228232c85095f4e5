using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <summary>Wijkbegroting: what a wijk may spend in a year and how far it is. Read from balances, never by adding up the past.</summary>
public static class WijkBudget
{
    /// <summary>
    /// The position of one wijk and year, in cents, with one statement over the few accounts that are open.
    /// Granted money is read from grants that are not fully paid; those who are, stand in the bank account of the wijk.
    /// </summary>
    public static async Task<BudgetPosition> PositionAsync(WijkFondsDb db, Guid neighbourhoodId, int year, CancellationToken cancellationToken)
    {
        var sums = await Open(db.LedgerAccounts.Where(a => a.NeighbourhoodId == neighbourhoodId && a.Year == year))
            .GroupBy(a => a.Kind)
            .Select(kind => new { kind.Key, Debits = kind.Sum(a => a.DebitsPosted), Credits = kind.Sum(a => a.CreditsPosted), Pending = kind.Sum(a => a.DebitsPending) })
            .ToListAsync(cancellationToken);
        var budget = sums.Find(sum => sum.Key == AccountKind.Neighbourhood);
        var grants = sums.Find(sum => sum.Key == AccountKind.Grant);
        var bank = sums.Find(sum => sum.Key == AccountKind.Bank);

        var free = budget is null ? 0 : budget.Credits - budget.Debits - budget.Pending;
        var reserved = budget?.Pending ?? 0;
        var granted = grants is null ? 0 : grants.Credits - grants.Debits;
        var paid = bank is null ? 0 : bank.Credits - bank.Debits;
        return new BudgetPosition(free + reserved + granted + paid, reserved, granted, paid, free);
    }

    /// <summary>The accounts that still say something: budgets, payments, and grants with money in them (each through an index of its own).</summary>
    internal static IQueryable<LedgerAccount> Open(IQueryable<LedgerAccount> accounts) =>
        accounts.Where(a => a.Kind == AccountKind.Neighbourhood)
            .Concat(accounts.Where(a => a.Kind == AccountKind.Bank))
            .Concat(accounts.Where(a => a.Kind == AccountKind.Grant && a.CreditsPosted != a.DebitsPosted));
}
