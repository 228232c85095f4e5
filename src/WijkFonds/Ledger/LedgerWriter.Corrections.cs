using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <content>How a mistake is put right, a grant set lower, and money that was paid comes back. Nothing that was written is changed.</content>
public sealed partial class LedgerWriter
{
    /// <summary>The bookings that can be wrong without anybody having been promised something.</summary>
    public static readonly IReadOnlyList<TransferCode> Reversible = [TransferCode.Fund, TransferCode.Allocate, TransferCode.GiveBack];

    /// <summary>
    /// Puts a wrong funding, allocation or give-back right by booking its mirror image (900), once; the mistake stays visible. What was booked in one
    /// act goes back in one act, from the last transfer to the first: half of it would leave the other half wrong. A grant that
    /// was too high is not a mistake but a new decision (140). Two officials must have agreed:
    /// <paramref name="actorRef"/> acts, <paramref name="authorityRef"/> names the decision of the other.
    /// Refusals: <see cref="LedgerRefusals.AlreadyCorrected"/>, <see cref="LedgerRefusals.NotEnough"/> when the money has moved on,
    /// or came in after it was given ahead.
    /// </summary>
    public Task<Outcome<Done>> ReverseAsync(long seq, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"reverse|{seq}|{actorRef}|{authorityRef}"),
            null,
            async act =>
            {
                var wrong = await (
                    from named in work.Db.LedgerTransfers
                    where named.Seq == seq
                    join t in work.Db.LedgerTransfers on named.GroupId equals t.GroupId
                    orderby t.Seq descending
                    select t).AsNoTracking().ToListAsync(work.CancellationToken);
                var ids = wrong.ConvertAll(t => t.Id);
                if (!wrong.Exists(t => Reversible.Contains(t.Code))
                    || !wrong.TrueForAll(t => Reversible.Contains(t.Code) || t.Code == TransferCode.GiveBackToFinancier)
                    || await work.Db.LedgerTransfers.AnyAsync(t => ids.Contains(t.ReversesId!.Value), work.CancellationToken))
                {
                    return LedgerRefusals.AlreadyCorrected;
                }

                for (var i = 0; i < wrong.Count; i++)
                {
                    var (debit, credit) = (await pen.AccountAsync(wrong[i].CreditId), await pen.AccountAsync(wrong[i].DebitId));
                    if (debit.Bound == "D" && Short(debit, wrong[i].Amount) is { } notEnough)
                    {
                        return notEnough;
                    }

                    // What was given ahead and came in since is not ahead any more: it can be given back, not undone.
                    if (credit.Code.StartsWith(AccountBook.PromisedName, StringComparison.Ordinal) && credit.OwedCents < wrong[i].Amount)
                    {
                        return LedgerRefusals.NotEnough.With(new Money(credit.OwedCents), new Money(wrong[i].Amount));
                    }

                    var signed = new LedgerSigned(wrong[i].SubjectRef, actorRef, authorityRef);
                    await pen.BookAsync(act, i, new LedgerEntry(TransferCode.Reversal, TransferPhase.AtOnce, debit, credit, wrong[i].Amount, signed) { Reverses = wrong[i] });
                }

                return default(Done);
            });

    /// <summary>
    /// Sets a grant lower that is not paid yet (140): the money is free in the wijk again, on exactly these of its accounts. Which sources may let go
    /// depends on what is not bought after all, and that is not for the ledger to know (A17, A43).
    /// Refusal: <see cref="LedgerRefusals.LessToLower"/> when one of them has less in the grant.
    /// </summary>
    /// <param name="parts">How much lower, in cents, per account of the wijk.</param>
    public Task<Outcome<Done>> LowerGrantAsync(Guid reservationGroupId, IReadOnlyList<AccountPart> parts, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"lower|{reservationGroupId:N}|{Written(parts)}|{actorRef}|{authorityRef}"),
            parts.Sum(part => part.AmountCents),
            async act =>
            {
                var grants = await GrantsAsync(reservationGroupId);
                for (var i = 0; i < parts.Count; i++)
                {
                    var (reserved, grant) = grants.Find(g => g.Reserved.DebitId == parts[i].AccountId);
                    var most = grant?.FreeCents ?? 0;
                    if (most < parts[i].AmountCents)
                    {
                        return LedgerRefusals.LessToLower.With(new Money(most), new Money(parts[i].AmountCents));
                    }

                    var budget = await pen.AccountAsync(reserved.DebitId);
                    await pen.BookAsync(act, i, new LedgerEntry(TransferCode.LowerGrant, TransferPhase.AtOnce, grant!, budget, parts[i].AmountCents, new LedgerSigned(reserved.SubjectRef, actorRef, authorityRef)));
                }

                return default(Done);
            });

    /// <summary>
    /// Asks back what was paid (150). The wijk has it when the bank received it: <see cref="ReceiveBackAsync"/>. Only after a talk, and never by itself (B32, X16).
    /// Refusal: <see cref="LedgerRefusals.MoreThanPaid"/>.
    /// </summary>
    public Task<Outcome<Done>> ClaimBackAsync(Guid reservationGroupId, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"claim|{reservationGroupId:N}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var claims = await ClaimsAsync(reservationGroupId);
                var most = claims.Sum(c => c.PaidCents - c.Claim.DebitsPosted);
                if (most < amountCents)
                {
                    return LedgerRefusals.MoreThanPaid.With(new Money(most), new Money(amountCents));
                }

                await ClaimAsync(act, 0, claims, amountCents, actorRef, authorityRef);
                return default(Done);
            });

    /// <summary>
    /// The bank received money back (151) and the wijk may spend it again (152). What was not asked back before is claimed in the same act (150):
    /// somebody who returns what is left needs no letter first. Refusal: <see cref="LedgerRefusals.MoreThanPaid"/> when it is more than was paid.
    /// </summary>
    public Task<Outcome<Done>> ReceiveBackAsync(Guid reservationGroupId, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"return|{reservationGroupId:N}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var claims = await ClaimsAsync(reservationGroupId);
                var owed = claims.Sum(c => c.Claim.OwedCents);
                var most = owed + claims.Sum(c => c.PaidCents - c.Claim.DebitsPosted);
                if (most < amountCents)
                {
                    return LedgerRefusals.MoreThanPaid.With(new Money(most), new Money(amountCents));
                }

                var part = amountCents > owed ? await ClaimAsync(act, 0, claims, amountCents - owed, actorRef, authorityRef) : 0;
                var left = amountCents;
                foreach (var (reserved, grant, _, _) in claims)
                {
                    var claim = await pen.OpenAsync(AccountBook.Receivable(grant));
                    var cents = Math.Min(left, claim.OwedCents);
                    if (cents == 0)
                    {
                        continue;
                    }

                    var signed = new LedgerSigned(reserved.SubjectRef, actorRef, authorityRef);
                    var (bank, pending) = (await pen.OpenAsync(AccountBook.Bank(grant)), await pen.OpenAsync(AccountBook.ReturnPending(grant)));
                    await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.ReceiveBack, TransferPhase.AtOnce, bank, claim, cents, signed));
                    await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.FreeAgain, TransferPhase.AtOnce, pending, await pen.AccountAsync(reserved.DebitId), cents, signed));
                    left -= cents;
                }

                return default(Done);
            });

    /// <summary>Books the claims and returns the number of the next part of the act.</summary>
    private async Task<int> ClaimAsync(LedgerAct act, int part, IReadOnlyList<PaidGrant> claims, long amountCents, string actorRef, string authorityRef)
    {
        var left = amountCents;
        foreach (var (reserved, grant, claim, paidCents) in claims)
        {
            var cents = Math.Min(left, paidCents - claim.DebitsPosted);
            if (cents > 0)
            {
                var pending = await pen.OpenAsync(AccountBook.ReturnPending(grant));
                await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.ClaimBack, TransferPhase.AtOnce, claim, pending, cents, new LedgerSigned(reserved.SubjectRef, actorRef, authorityRef)));
                left -= cents;
            }
        }

        return part;
    }

    /// <summary>The grants of a reservation with what the bank paid of each, in the order in which they were reserved.</summary>
    private async Task<List<PaidGrant>> ClaimsAsync(Guid reservationGroupId)
    {
        var grants = await GrantsAsync(reservationGroupId);
        var ids = grants.ConvertAll(g => g.Account.Id);
        var paid = await work.Db.LedgerTransfers
            .Where(t => ids.Contains(t.DebitId) && t.Code == TransferCode.Payout && (t.Phase == TransferPhase.Post || t.Phase == TransferPhase.AtOnce))
            .GroupBy(t => t.DebitId)
            .Select(g => new { GrantId = g.Key, Cents = g.Sum(t => t.Amount) })
            .ToDictionaryAsync(sum => sum.GrantId, sum => sum.Cents, work.CancellationToken);
        var claims = new List<PaidGrant>();
        foreach (var (reserved, grant) in grants)
        {
            claims.Add(new PaidGrant(reserved, grant, await pen.OpenAsync(AccountBook.Receivable(grant)), paid.GetValueOrDefault(grant.Id)));
        }

        return claims;
    }

    /// <summary>What is granted and not paid, in cents, per account of the wijk that it came from.</summary>
    public async Task<IReadOnlyList<AccountPart>> GrantedFromAsync(Guid reservationGroupId) =>
        [.. (await GrantsAsync(reservationGroupId)).Select(g => new AccountPart(g.Reserved.DebitId, g.Account.FreeCents))];

    private async Task<List<(LedgerTransfer Reserved, LedgerAccount Account)>> GrantsAsync(Guid reservationGroupId)
    {
        var reserved = await work.Db.LedgerTransfers.AsNoTracking()
            .Where(t => t.GroupId == reservationGroupId && t.Code == TransferCode.Grant && t.Phase == TransferPhase.Pending)
            .OrderBy(t => t.Seq).ToListAsync(work.CancellationToken);
        var grants = new List<(LedgerTransfer, LedgerAccount)>();
        foreach (var transfer in reserved)
        {
            grants.Add((transfer, await pen.AccountAsync(transfer.CreditId)));
        }

        return grants;
    }

    private sealed record PaidGrant(LedgerTransfer Reserved, LedgerAccount Grant, LedgerAccount Claim, long PaidCents);
}
