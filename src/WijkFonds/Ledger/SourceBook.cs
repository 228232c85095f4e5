using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <summary>The account of a money source, for who gave it: computed from the ledger, so that nobody writes a report for it (A03, X13).</summary>
public static class SourceBook
{
    /// <summary>
    /// How a source stands in all its wijken and years, in cents, with two statements: its few balances, and the bookings by which money came in.
    /// A grant is not looked at: the ledger added them up in <paramref name="given"/>.
    /// </summary>
    /// <param name="given">All sums of this source, which a page reads with the names that belong to them.</param>
    public static async Task<SourcePosition> PositionAsync(WijkFondsDb db, Guid sourceId, IReadOnlyCollection<LedgerGiven> given, CancellationToken cancellationToken)
    {
        var sums = await db.LedgerAccounts
            .Where(a => a.SourceId == sourceId && a.Kind != AccountKind.Grant && a.Kind != AccountKind.ReturnPending)
            .GroupBy(a => new { a.Kind, a.NeighbourhoodId, a.Year, IsPromised = a.Code.StartsWith(AccountBook.PromisedName) })
            .Select(g => new { g.Key, Debits = g.Sum(a => a.DebitsPosted), Credits = g.Sum(a => a.CreditsPosted), Pending = g.Sum(a => a.DebitsPending) })
            .ToListAsync(cancellationToken);
        var wijken = sums.Where(sum => sum.Key.Kind == AccountKind.Neighbourhood).OrderBy(sum => sum.Key.Year).Select(budget =>
        {
            var bank = sums.Find(sum => sum.Key.Kind == AccountKind.Bank && sum.Key.NeighbourhoodId == budget.Key.NeighbourhoodId && sum.Key.Year == budget.Key.Year);
            var open = given.Where(sum => sum.NeighbourhoodId == budget.Key.NeighbourhoodId && sum.Year == budget.Key.Year).Sum(sum => sum.GivenCents - sum.PaidCents);
            return new SourcePosition.InWijk(
                budget.Key.NeighbourhoodId!.Value, budget.Key.Year!.Value, BudgetPosition.Of(budget.Credits - budget.Debits - budget.Pending, budget.Pending, open, bank is null ? 0 : bank.Credits - bank.Debits));
        });
        return new SourcePosition
        {
            Arrivals = await ArrivalsAsync(db, sourceId, cancellationToken),
            AheadCents = sums.Where(sum => sum.Key.IsPromised).Sum(sum => sum.Debits - sum.Credits),
            UndividedCents = sums.Where(sum => sum.Key.Kind == AccountKind.Source).Sum(sum => sum.Credits - sum.Debits),
            AskedBackCents = sums.Where(sum => sum.Key.Kind == AccountKind.Receivable).Sum(sum => sum.Debits - sum.Credits),
            Wijken = [.. wijken],
        };
    }

    /// <summary>What came in from each source and did not go back, in cents, with one statement.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> ReceivedAsync(WijkFondsDb db, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellationToken) =>
        await db.LedgerAccounts
            .Where(a => sourceIds.Contains(a.SourceId!.Value) && a.Kind == AccountKind.Treasury && !a.Code.StartsWith(AccountBook.PromisedName))
            .GroupBy(a => a.SourceId!.Value)
            .Select(g => new { g.Key, Cents = g.Sum(a => a.DebitsPosted - a.CreditsPosted) })
            .ToDictionaryAsync(sum => sum.Key, sum => sum.Cents, cancellationToken);

    /// <summary>What goes along to the next year leaves and comes in one act: that adds up to nothing, and is no money that came in.</summary>
    private static async Task<IReadOnlyList<SourcePosition.Arrival>> ArrivalsAsync(WijkFondsDb db, Guid sourceId, CancellationToken cancellationToken)
    {
        var booked = await (
            from treasury in db.LedgerAccounts
            where treasury.SourceId == sourceId && treasury.Kind == AccountKind.Treasury && !treasury.Code.StartsWith(AccountBook.PromisedName)
            from transfer in db.LedgerTransfers
            where transfer.DebitId == treasury.Id || transfer.CreditId == treasury.Id
            orderby transfer.Seq
            select new { transfer.GroupId, transfer.Seq, transfer.BookedOn, transfer.Code, transfer.AuthorityRef, Cents = transfer.DebitId == treasury.Id ? transfer.Amount : -transfer.Amount })
            .ToListAsync(cancellationToken);
        return
        [
            .. booked.GroupBy(line => line.GroupId)
                .Select(act => (First: act.First(), Cents: act.Sum(line => line.Cents)))
                .Where(act => act.Cents != 0)
                .Select(act => new SourcePosition.Arrival(act.First.Seq, act.First.BookedOn, act.Cents, act.First.AuthorityRef, act.First.Code == TransferCode.GiveBackToFinancier)),
        ];
    }
}
