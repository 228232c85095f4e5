using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Ledger;

/// <summary>
/// Holds the ledger for the length of one act: takes the head, gives every transfer its number and hash, and writes the line of the
/// cash book beside it. Nothing else may insert.
/// </summary>
internal sealed class LedgerPen(Work work)
{
    private readonly Dictionary<(Guid, int), long> free = [];
    private LedgerStatements? statements;
    private LedgerHead? head;

    private IQueryable<LedgerAccount> Accounts => work.Db.LedgerAccounts.AsNoTracking();

    /// <summary>Waits for the turn to write; must come before anything of the ledger is read.</summary>
    public async Task TakeAsync()
    {
        statements ??= new LedgerStatements(work.Db);
        head ??= await statements.LockHeadAsync(work.CancellationToken);
    }

    /// <summary>What was booked under this act's first key before, oldest first; empty when it is new.</summary>
    public async Task<List<LedgerTransfer>> BookedAsync(LedgerAct act)
    {
        var key = act.Key(0);
        return await work.Db.LedgerTransfers.AsNoTracking()
            .Where(first => first.IdemKey == key)
            .Join(work.Db.LedgerTransfers.AsNoTracking(), first => first.GroupId, t => t.GroupId, (_, t) => t)
            .OrderBy(t => t.Seq)
            .ToListAsync(work.CancellationToken);
    }

    public Task<LedgerAccount> AccountAsync(long id) => Accounts.SingleAsync(a => a.Id == id, work.CancellationToken);

    public Task<LedgerAccount?> FindAsync(string code) => Accounts.SingleOrDefaultAsync(a => a.Code == code, work.CancellationToken);

    /// <summary>The account with this code, made when it is not there yet.</summary>
    public async Task<LedgerAccount> OpenAsync(LedgerAccount wanted) =>
        await FindAsync(wanted.Code) ?? await AccountAsync(await statements!.InsertAsync(wanted, work.CancellationToken));

    /// <summary>Books one transfer. Throws when the database refuses; a limit is recognised by <see cref="LedgerStatements.IsLimit"/>.</summary>
    public async Task<LedgerTransfer> BookAsync(LedgerAct act, int part, LedgerEntry entry)
    {
        var transfer = new LedgerTransfer
        {
            Seq = head!.Seq + 1,
            Id = Guid.CreateVersion7(work.Now),
            GroupId = act.GroupId,
            IdemKey = act.Key(part),
            Code = entry.Code,
            Phase = entry.Phase,
            DebitId = entry.Debit.Id,
            CreditId = entry.Credit.Id,
            Amount = entry.AmountCents,
            PendingId = entry.Resolves?.Id,
            ReversesId = entry.Reverses?.Id,
            BookedOn = work.Today,
            SubjectRef = entry.Signed.SubjectRef,
            ActorRef = entry.Signed.ActorRef,
            AuthorityRef = entry.Signed.AuthorityRef,
            PrevHash = head.Hash,
            Hash = [],
        };
        transfer = transfer with { Hash = LedgerChain.Hash(head.Hash, transfer) };
        var freeBefore = await FreeOfWijkAsync(entry);
        await statements!.InsertAsync(transfer, work.CancellationToken);
        head = new LedgerHead(transfer.Seq, transfer.Hash);
        await WriteCashbookAsync(transfer, entry, freeBefore);
        return transfer;
    }

    private async Task WriteCashbookAsync(LedgerTransfer transfer, LedgerEntry entry, long freeBefore)
    {
        var account = entry.Debit.NeighbourhoodId is null ? entry.Credit : entry.Debit;
        if (account.NeighbourhoodId is not { } neighbourhoodId)
        {
            return;
        }

        var freeAfter = freeBefore + Cashbook.FreeChange(entry.Debit.Kind, entry.Credit.Kind, transfer, entry.Resolves?.Amount ?? 0);
        free[(neighbourhoodId, account.Year!.Value)] = freeAfter;
        var about = entry.Debit.InitiativeId is null ? entry.Credit : entry.Debit;
        var line = new CashbookLine
        {
            Seq = transfer.Seq,
            NeighbourhoodId = neighbourhoodId,
            Year = account.Year.Value,
            BookedOn = transfer.BookedOn,
            Kind = Cashbook.KindOf(transfer),
            AmountCents = transfer.Amount,
            FreeAfterCents = freeAfter,
            SourceId = account.SourceId!.Value,
            InitiativeId = about.InitiativeId,
            AllocationId = about.AllocationId,
        };
        await statements!.InsertAsync(line, work.CancellationToken);
        work.Changes(neighbourhoodId);
        if (about.InitiativeId is { } initiativeId)
        {
            work.Changes(initiativeId);
        }
    }

    /// <summary>Free in the wijk and year that this entry touches, before it is booked; read once per act, then kept.</summary>
    private async Task<long> FreeOfWijkAsync(LedgerEntry entry)
    {
        var account = entry.Debit.NeighbourhoodId is null ? entry.Credit : entry.Debit;
        if (account.NeighbourhoodId is not { } id || account.Year is not { } year)
        {
            return 0;
        }

        if (!free.TryGetValue((id, year), out var cents))
        {
            cents = await Accounts.Where(a => a.NeighbourhoodId == id && a.Year == year && a.Kind == AccountKind.Neighbourhood)
                .SumAsync(a => a.CreditsPosted - a.DebitsPosted - a.DebitsPending, work.CancellationToken);
        }

        return cents;
    }
}
