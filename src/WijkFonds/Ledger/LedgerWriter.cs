using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Ledger;

/// <summary>
/// The only way money moves. Works in the transaction of the act, looks first so that it can explain a "no", and leaves the last word to
/// the limits in the database. All amounts are cents; days are days in Amsterdam (LEDGER 4.5).
/// </summary>
/// <remarks>
/// Every method can be refused with <see cref="LedgerRefusals.Stopped"/>, <see cref="LedgerRefusals.KeyUsedForSomethingElse"/> and
/// <see cref="LedgerRefusals.NoAmount"/>. Sent again with the same form, it answers as the first time and books nothing.
/// References (<c>rol:…</c>, <c>besluit:…</c>) hold small letters, digits and <c>: . _ -</c>; anything else throws, because it is published.
/// </remarks>
public sealed partial class LedgerWriter
{
    private readonly Work work;
    private readonly LedgerPen pen;
    private int acts;

    internal LedgerWriter(Work work)
    {
        this.work = work;
        pen = new LedgerPen(work);
    }

    /// <summary>
    /// Sets money of a wijk apart for one allocation (120/1), from exactly these of its accounts; which ones fit is not for the ledger to know.
    /// Returns the group id that names the reservation when it is granted, released or paid.
    /// Refusals: <see cref="LedgerRefusals.NotEnough"/> when one has less free, <see cref="LedgerRefusals.OnlyExpired"/> when the last day of one has passed.
    /// </summary>
    /// <param name="insteadOf">A reservation that was released in this act: what it held before its last day passed may be set apart again.</param>
    public Task<Outcome<Guid>> ReserveFromAsync(
        Guid neighbourhoodId, int year, Guid initiativeId, IReadOnlyList<AccountPart> parts, Guid allocationId, string actorRef, string authorityRef, Guid? insteadOf = null) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"reserve|{neighbourhoodId:N}|{year}|{initiativeId:N}|{Written(parts)}|{allocationId:N}|{actorRef}|{authorityRef}|{insteadOf:N}"),
            parts.Sum(part => part.AmountCents),
            booked => Task.FromResult(booked[0].GroupId),
            async act =>
            {
                var accounts = await BudgetAccountsAsync(neighbourhoodId, year);
                var held = insteadOf is { } before ? await TakenFromAsync(before) : [];
                foreach (var part in parts)
                {
                    var account = accounts.Find(a => a.Id == part.AccountId);
                    if (Short(account, part.AmountCents) is { } notEnough)
                    {
                        return notEnough;
                    }

                    if (account!.ExpiresOn < work.Today && part.AmountCents > held.GetValueOrDefault(account.Id))
                    {
                        return LedgerRefusals.OnlyExpired.With(new Money(account.FreeCents));
                    }
                }

                var signed = new LedgerSigned($"initiatief:{initiativeId:N}", actorRef, authorityRef);
                for (var i = 0; i < parts.Count; i++)
                {
                    var account = accounts.Find(a => a.Id == parts[i].AccountId)!;
                    var grant = await pen.OpenAsync(AccountBook.Grant(account, initiativeId, allocationId));
                    await pen.BookAsync(act, i, new LedgerEntry(TransferCode.Grant, TransferPhase.Pending, account, grant, parts[i].AmountCents, signed));
                }

                return act.GroupId;
            });

    /// <summary>What a reservation set apart, in cents, of each account of the wijk; also after it was released.</summary>
    public Task<Dictionary<long, long>> TakenFromAsync(Guid reservationGroupId) =>
        work.Db.LedgerTransfers
            .Where(t => t.GroupId == reservationGroupId && t.Code == TransferCode.Grant && t.Phase == TransferPhase.Pending)
            .ToDictionaryAsync(t => t.DebitId, t => t.Amount, work.CancellationToken);

    /// <summary>Waits for the turn to write money: what is read after this cannot change before the act is kept or dropped.</summary>
    public Task WaitForTurnAsync() => pen.TakeAsync();

    /// <summary>
    /// Turns a reservation into a grant (120/2) of at most what was reserved; the rest is free again, what was set apart last first. When it matters
    /// which source keeps less, set the money apart anew before (<see cref="ReserveFromAsync"/>).
    /// Refusals: <see cref="LedgerRefusals.NotReserved"/>, <see cref="LedgerRefusals.MoreThanReserved"/>.
    /// </summary>
    public Task<Outcome<Done>> GrantAsync(Guid reservationGroupId, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"grant|{reservationGroupId:N}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var reserved = await OpenPendingAsync(reservationGroupId, TransferCode.Grant);
                if (reserved.Count == 0)
                {
                    return LedgerRefusals.NotReserved;
                }

                var most = reserved.Sum(t => t.Amount);
                if (amountCents > most)
                {
                    return LedgerRefusals.MoreThanReserved.With(new Money(most), new Money(amountCents));
                }

                var left = amountCents;
                for (var i = 0; i < reserved.Count; i++)
                {
                    var part = Math.Min(left, reserved[i].Amount);
                    await ResolveAsync(act, i, reserved[i], part, actorRef, authorityRef);
                    left -= part;
                }

                return default(Done);
            });

    /// <summary>Makes reserved money free again (120/3). Refusal: <see cref="LedgerRefusals.NotReserved"/>.</summary>
    public Task<Outcome<Done>> ReleaseAsync(Guid reservationGroupId, string actorRef, string authorityRef) =>
        AnswerAsync("release", reservationGroupId, TransferCode.Grant, isPost: false, LedgerRefusals.NotReserved, actorRef, authorityRef);

    /// <summary>
    /// Orders the bank to pay everything that was granted from a reservation and is not paid yet (130/1).
    /// Returns the group id that names this payout from now on. Refusal: <see cref="LedgerRefusals.NothingToPay"/>.
    /// </summary>
    public Task<Outcome<Guid>> OrderPayoutAsync(Guid reservationGroupId, Guid payoutId, string actorRef, string authorityRef) =>
        ActAsync<Guid>(
            $"payout|{reservationGroupId:N}|{payoutId:N}|{actorRef}|{authorityRef}",
            null,
            booked => Task.FromResult(booked[0].GroupId),
            async act =>
            {
                var reserved = await work.Db.LedgerTransfers.AsNoTracking()
                    .Where(t => t.GroupId == reservationGroupId && t.Code == TransferCode.Grant && t.Phase == TransferPhase.Pending)
                    .OrderBy(t => t.Seq).ToListAsync(work.CancellationToken);
                var part = 0;
                foreach (var transfer in reserved)
                {
                    var grant = await pen.AccountAsync(transfer.CreditId);
                    if (grant.FreeCents > 0)
                    {
                        var bank = await pen.OpenAsync(AccountBook.Bank(grant));
                        var signed = new LedgerSigned(transfer.SubjectRef, actorRef, authorityRef);
                        await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.Payout, TransferPhase.Pending, grant, bank, grant.FreeCents, signed));
                    }
                }

                return part > 0 ? act.GroupId : LedgerRefusals.NothingToPay;
            });

    /// <summary>The bank paid (130/2). Refusal: <see cref="LedgerRefusals.PayoutAnswered"/>.</summary>
    public Task<Outcome<Done>> ConfirmPayoutAsync(Guid payoutGroupId, string actorRef, string authorityRef) =>
        AnswerAsync("confirm", payoutGroupId, TransferCode.Payout, isPost: true, LedgerRefusals.PayoutAnswered, actorRef, authorityRef);

    /// <summary>The bank sent it back (130/3): granted, and to be paid again. Refusal: <see cref="LedgerRefusals.PayoutAnswered"/>.</summary>
    public Task<Outcome<Done>> BouncePayoutAsync(Guid payoutGroupId, string actorRef, string authorityRef) =>
        AnswerAsync("bounce", payoutGroupId, TransferCode.Payout, isPost: false, LedgerRefusals.PayoutAnswered, actorRef, authorityRef);

    /// <summary>Books without looking first, for the test that the database's own "no" becomes a sentence too.</summary>
    internal Task<Outcome<Done>> TryAsync(LedgerEntry entry) => ActAsync(
        "try",
        entry.AmountCents,
        async act =>
        {
            await pen.BookAsync(act, 0, entry);
            return default(Done);
        });

    /// <summary>Posts or voids everything that is still pending in a group.</summary>
    private Task<Outcome<Done>> AnswerAsync(string verb, Guid groupId, TransferCode code, bool isPost, Refusal nothing, string actorRef, string authorityRef) =>
        ActAsync(
            $"{verb}|{groupId:N}|{actorRef}|{authorityRef}",
            null,
            async act =>
            {
                var pending = await OpenPendingAsync(groupId, code);
                for (var i = 0; i < pending.Count; i++)
                {
                    await ResolveAsync(act, i, pending[i], isPost ? pending[i].Amount : 0, actorRef, authorityRef);
                }

                return pending.Count > 0 ? default(Done) : nothing;
            });

    /// <summary>Ends one pending transfer: posts an amount, or voids it when that is nothing.</summary>
    private async Task ResolveAsync(LedgerAct act, int part, LedgerTransfer pending, long amountCents, string actorRef, string authorityRef)
    {
        var (debit, credit) = (await pen.AccountAsync(pending.DebitId), await pen.AccountAsync(pending.CreditId));
        var phase = amountCents > 0 ? TransferPhase.Post : TransferPhase.Void;
        var signed = new LedgerSigned(pending.SubjectRef, actorRef, authorityRef);
        await pen.BookAsync(act, part, new LedgerEntry(pending.Code, phase, debit, credit, amountCents > 0 ? amountCents : pending.Amount, signed) { Resolves = pending });
    }

    private Task<List<LedgerTransfer>> OpenPendingAsync(Guid groupId, TransferCode code) =>
        work.Db.LedgerTransfers.AsNoTracking()
            .Where(t => t.GroupId == groupId && t.Code == code && t.Phase == TransferPhase.Pending && !work.Db.LedgerTransfers.Any(end => end.PendingId == t.Id))
            .OrderBy(t => t.Seq)
            .ToListAsync(work.CancellationToken);

    private Task<List<LedgerAccount>> BudgetAccountsAsync(Guid neighbourhoodId, int year) =>
        work.Db.LedgerAccounts.AsNoTracking()
            .Where(a => a.NeighbourhoodId == neighbourhoodId && a.Year == year && a.Kind == AccountKind.Neighbourhood)
            .ToListAsync(work.CancellationToken);

    private static string Written(IReadOnlyList<AccountPart> parts) =>
        string.Join('+', parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.AccountId}:{part.AmountCents}")));

    /// <summary>An act that has nothing to tell but that it is done.</summary>
    private Task<Outcome<Done>> ActAsync(string content, long? amountCents, Func<LedgerAct, Task<Outcome<Done>>> first) =>
        ActAsync(content, amountCents, _ => Task.FromResult(default(Done)), first);

    /// <summary>What every act has in common: its turn, its key, and the answer when a limit of the database says no.</summary>
    private async Task<Outcome<T>> ActAsync<T>(string content, long? amountCents, Func<List<LedgerTransfer>, Task<T>> again, Func<LedgerAct, Task<Outcome<T>>> first)
    {
        if (work.LedgerWatch is { IsStopped: true })
        {
            return LedgerRefusals.Stopped;
        }

        if (amountCents is <= 0 || amountCents > Money.Largest.Cents)
        {
            return LedgerRefusals.NoAmount;
        }

        await pen.TakeAsync();
        var act = new LedgerAct(work.Key, acts++, content);
        if (await pen.BookedAsync(act) is { Count: > 0 } booked)
        {
            return booked[0].GroupId == act.GroupId ? await again(booked) : LedgerRefusals.KeyUsedForSomethingElse;
        }

        try
        {
            return await first(act);
        }
        catch (DbException exception) when (LedgerStatements.IsLimit(exception))
        {
            // Somebody was faster and the look before the booking was of no use: the database had the last word.
            return LedgerRefusals.NotEnough.With(Money.Zero, new Money(amountCents ?? 0));
        }
    }
}
