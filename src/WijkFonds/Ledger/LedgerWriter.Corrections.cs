using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <content>How a mistake is put right, a grant set lower, and money that was paid comes back. Nothing that was written is changed.</content>
public sealed partial class LedgerWriter
{
    /// <summary>The bookings that can be wrong without anybody having been promised something.</summary>
    public static readonly IReadOnlyList<TransferCode> Reversible = [TransferCode.Fund, TransferCode.Allocate, TransferCode.GiveBack];

    /// <summary>
    /// Puts a wrong funding, allocation or give-back right by booking its mirror image (900), once; the mistake stays visible. A grant that
    /// was too high is not a mistake but a new decision (140). Two officials must have agreed:
    /// <paramref name="actorRef"/> acts, <paramref name="authorityRef"/> names the decision of the other.
    /// Refusals: <see cref="LedgerRefusals.AlreadyCorrected"/>, <see cref="LedgerRefusals.NotEnough"/> when the money has moved on.
    /// </summary>
    public Task<Outcome<Done>> ReverseAsync(long seq, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"reverse|{seq}|{actorRef}|{authorityRef}"),
            null,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var wrong = await work.Db.LedgerTransfers.AsNoTracking().SingleOrDefaultAsync(t => t.Seq == seq, work.CancellationToken);
                if (wrong is null || !Reversible.Contains(wrong.Code)
                    || await work.Db.LedgerTransfers.AnyAsync(t => t.ReversesId == wrong.Id, work.CancellationToken))
                {
                    return LedgerRefusals.AlreadyCorrected;
                }

                var (debit, credit) = (await pen.AccountAsync(wrong.CreditId), await pen.AccountAsync(wrong.DebitId));
                if (debit.Bound == "D" && debit.FreeCents < wrong.Amount)
                {
                    return LedgerRefusals.NotEnough.With(new Money(debit.FreeCents), new Money(wrong.Amount));
                }

                var signed = new LedgerSigned(wrong.SubjectRef, actorRef, authorityRef);
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Reversal, TransferPhase.AtOnce, debit, credit, wrong.Amount, signed) { Reverses = wrong });
                return default(Done);
            });

    /// <summary>
    /// Sets a grant lower that is not paid yet (140): the money is free in the wijk again, what ends last first, so that what ends soon stays promised.
    /// Refusal: <see cref="LedgerRefusals.LessToLower"/>.
    /// </summary>
    /// <param name="byCents">How much lower, in cents.</param>
    public Task<Outcome<Done>> LowerGrantAsync(Guid reservationGroupId, long byCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"lower|{reservationGroupId:N}|{byCents}|{actorRef}|{authorityRef}"),
            byCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var grants = await GrantsAsync(reservationGroupId);
                grants.Reverse();
                var most = grants.Sum(g => g.Account.FreeCents);
                if (most < byCents)
                {
                    return LedgerRefusals.LessToLower.With(new Money(most), new Money(byCents));
                }

                var (part, left) = (0, byCents);
                foreach (var (reserved, grant) in grants.Where(g => g.Account.FreeCents > 0).TakeWhile(_ => left > 0))
                {
                    var cents = Math.Min(left, grant.FreeCents);
                    var budget = await pen.AccountAsync(reserved.DebitId);
                    await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.LowerGrant, TransferPhase.AtOnce, grant, budget, cents, new LedgerSigned(reserved.SubjectRef, actorRef, authorityRef)));
                    left -= cents;
                }

                return default(Done);
            });

    /// <summary>
    /// Asks back what was paid (150). The wijk has it when the bank received it: <see cref="ReceiveBackAsync"/>. Only after a talk, and never by itself (B32, X16).
    /// Refusal: <see cref="LedgerRefusals.MoreThanPaid"/>.
    /// </summary>
    public Task<Outcome<Done>> ClaimBackAsync(Guid reservationGroupId, long amountCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"claim|{reservationGroupId:N}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
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
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"return|{reservationGroupId:N}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
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
        var claims = new List<PaidGrant>();
        foreach (var (reserved, grant) in await GrantsAsync(reservationGroupId))
        {
            var paid = await work.Db.LedgerTransfers
                .Where(t => t.DebitId == grant.Id && t.Code == TransferCode.Payout && (t.Phase == TransferPhase.Post || t.Phase == TransferPhase.AtOnce))
                .SumAsync(t => t.Amount, work.CancellationToken);
            claims.Add(new PaidGrant(reserved, grant, await pen.OpenAsync(AccountBook.Receivable(grant)), paid));
        }

        return claims;
    }

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
