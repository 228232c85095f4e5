using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Ledger;

/// <summary>
/// Does the whole ledger again from its first line and compares: numbers, chain, tree, permitted transfers, limits, balances,
/// cash book (LEDGER 4.8). Believes nothing the database says about itself, so it also finds what somebody changed with the guards off.
/// </summary>
public static class LedgerProof
{
    private const int PageSize = 10_000;

    /// <summary>Proves the ledger right, or throws <see cref="LedgerProofException"/> with everything that is not. Every money test ends with it.</summary>
    public static async Task<LedgerHead> VerifyAsync(WijkFondsDb db, CancellationToken cancellationToken = default)
    {
        var report = await ExamineAsync(db, null, cancellationToken);
        return report.IsRight ? report.Head : throw new LedgerProofException(report);
    }

    /// <summary>
    /// The same, with the findings as a value. Reads one moment of the database, page after page: memory grows with the number of
    /// accounts and open reservations, not with history.
    /// </summary>
    /// <param name="from">A head that was seen before and kept elsewhere; the ledger must still contain it.</param>
    public static Task<LedgerReport> ExamineAsync(WijkFondsDb db, LedgerHead? from, CancellationToken cancellationToken = default) =>
        ExamineAsync(db, from, [], cancellationToken);

    /// <summary>The same, and the tree over the first so many transfers must have the root of each of these checkpoints.</summary>
    public static async Task<LedgerReport> ExamineAsync(WijkFondsDb db, LedgerHead? from, IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancellationToken)
    {
        await using var moment = await OneMoment.OfAsync(db, cancellationToken);
        var accounts = await db.LedgerAccounts.AsNoTracking().ToDictionaryAsync(a => a.Id, cancellationToken);
        var reversed = await db.LedgerTransfers.Where(t => t.ReversesId != null).Select(t => t.ReversesId!.Value).ToHashSetAsync(cancellationToken);
        var nodes = await db.Set<LedgerTreeNode>().AsNoTracking().ToListAsync(cancellationToken);
        var replay = new LedgerReplay(accounts, reversed, from, new LedgerTreeReplay(nodes, checkpoints));
        for (var after = long.MinValue; ;)
        {
            var page = await db.LedgerTransfers.AsNoTracking().Where(t => t.Seq > after).OrderBy(t => t.Seq).Take(PageSize).ToListAsync(cancellationToken);
            var upTo = page.Count < PageSize ? long.MaxValue : page[^1].Seq;
            var lines = await db.CashbookLines.AsNoTracking().Where(l => l.Seq > after && l.Seq <= upTo).ToDictionaryAsync(l => l.Seq, cancellationToken);
            foreach (var transfer in page)
            {
                lines.Remove(transfer.Seq, out var line);
                replay.Next(transfer, line);
            }

            replay.LinesWithoutTransfer(lines.Values);
            if (page.Count < PageSize)
            {
                return replay.End(await db.LedgerGiven.AsNoTracking().ToListAsync(cancellationToken));
            }

            after = upTo;
        }
    }
}
