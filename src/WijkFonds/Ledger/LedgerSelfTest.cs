using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Ledger;

/// <summary>
/// Tries what must be impossible, on money that is made for it and thrown away with it (goal G20). When the database lets one thing
/// through, a guard is gone: money stops at once and the portal says it is not ready.
/// </summary>
public sealed class LedgerSelfTest(IWriteLane lane, TimeProvider clock, LedgerWatch watch)
{
    private const string Actor = "rol:zelftest";
    private const string Authority = "zelftest";

    /// <summary>Does the tests and tells <see cref="LedgerWatch"/>. Returns what was wrong, or null.</summary>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var fault = await lane.RunAsync(async (db, stop) => (await TryAsync(db, stop), false), cancellationToken);
        if (fault is null && watch.IsGuardMissing)
        {
            // A guard that came back proves nothing about what happened while it was gone.
            fault = await lane.RunAsync(async (db, stop) => (await ProveAsync(db, stop), false), cancellationToken);
        }

        watch.Report(fault);
        return fault;
    }

    private async Task<string?> TryAsync(WijkFondsDb db, CancellationToken cancellationToken)
    {
        var work = new Work(db, clock.GetUtcNow(), null, cancellationToken);
        var (source, wijk, year) = (Guid.NewGuid(), Guid.NewGuid(), 2999);
        var funded = await work.Ledger.FundSourceAsync(source, year, int.MaxValue, null, 100, Actor, Authority);
        var allocated = await work.Ledger.AllocateToNeighbourhoodAsync(source, wijk, year, 100, Actor, Authority);
        if (!funded.IsAccepted || !allocated.IsAccepted)
        {
            return "the self-test could not book a transfer";
        }

        var last = await db.LedgerTransfers.AsNoTracking().OrderByDescending(t => t.Seq).FirstAsync(cancellationToken);
        var audit = Guid.NewGuid();
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO audit_entry(id, at, actor_ref, act, subject_id, detail, was_refused) VALUES ({Id(db, audit)}, {clock.GetUtcNow().UtcDateTime}, {Actor}, 'zelftest', {Id(db, audit)}, '', {true})",
            cancellationToken);
        foreach (var (what, forbidden) in Forbidden(last))
        {
            if (await SucceedsAsync(db, forbidden, cancellationToken))
            {
                return $"the database allowed: {what}";
            }
        }

        return null;
    }

    /// <summary>Each of these is refused by another guard; everything else about it is right.</summary>
    private static IEnumerable<(string What, Func<WijkFondsDb, CancellationToken, Task> Try)> Forbidden(LedgerTransfer last)
    {
        yield return ("changing a transfer", Sql($"UPDATE ledger_transfer SET amount = amount + 1 WHERE seq = {last.Seq}"));
        // The funding before it: no line of the cash book hangs on that, so it is only this guard that refuses.
        yield return ("deleting a transfer", Sql($"DELETE FROM ledger_transfer WHERE seq = {last.Seq - 1}"));
        yield return ("changing a balance", Sql($"UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE id = {last.CreditId}"));
        yield return ("deleting an account", Sql($"DELETE FROM ledger_account WHERE id = {last.CreditId}"));
        yield return ("changing the permitted transfers", Sql($"UPDATE ledger_transfer_rule SET code = 999 WHERE code = 100"));
        yield return ("changing the audit log", Sql($"UPDATE audit_entry SET act = 'niets' WHERE act = 'zelftest'"));
        yield return ("deleting from the audit log", Sql($"DELETE FROM audit_entry WHERE act = 'zelftest'"));

        var next = last with { Seq = last.Seq + 1, Id = Guid.NewGuid(), IdemKey = "zelftest:" + Guid.NewGuid().ToString("N"), PrevHash = last.Hash };
        var back = next with { Code = TransferCode.GiveBack, DebitId = last.CreditId, CreditId = last.DebitId };
        yield return ("skipping a number", Booking(back with { Seq = back.Seq + 1 }));
        yield return ("hanging a transfer on another than the last", Booking(back with { PrevHash = last.PrevHash }));
        yield return ("a transfer that is not permitted", Booking(back with { Code = TransferCode.Allocate }));
        yield return ("spending more than there is", Booking(back with { Amount = last.Amount + 1 }));
    }

    private static Func<WijkFondsDb, CancellationToken, Task> Sql(FormattableString statement) => (db, stop) => db.Database.ExecuteSqlAsync(statement, stop);

    private static Func<WijkFondsDb, CancellationToken, Task> Booking(LedgerTransfer transfer) =>
        (db, stop) => new LedgerStatements(db).InsertAsync(transfer with { Hash = LedgerChain.Hash(transfer.PrevHash, transfer) }, stop);

    private static async Task<bool> SucceedsAsync(WijkFondsDb db, Func<WijkFondsDb, CancellationToken, Task> forbidden, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("zelftest", cancellationToken);
        try
        {
            await forbidden(db, cancellationToken);
            return true;
        }
        catch (DbException exception) when (IsRefusal(exception))
        {
            return false;
        }
        finally
        {
            await transaction.RollbackToSavepointAsync("zelftest", cancellationToken);
        }
    }

    /// <summary>
    /// Refused by a guard or for lack of rights, and not because the statement itself makes no sense. PostgreSQL says it with a state (raised,
    /// not permitted, CHECK, wrong turn); Microsoft.Data.Sqlite shows the number of SQLite, 19 for "constraint", only in its text.
    /// </summary>
    private static bool IsRefusal(DbException exception) =>
        exception.SqlState is "P0001" or "42501" or "23514" or "40001" || exception.Message.StartsWith("SQLite Error 19:", StringComparison.Ordinal);

    private static async Task<string?> ProveAsync(WijkFondsDb db, CancellationToken cancellationToken)
    {
        var report = await LedgerProof.ExamineAsync(db, null, cancellationToken);
        return report.IsRight ? null : $"the ledger is not right: {report.Findings[0]}";
    }

    private static object Id(WijkFondsDb db, Guid id) => db.IsSqlite ? id.ToString("N") : id;
}
