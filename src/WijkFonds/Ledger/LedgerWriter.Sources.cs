using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <content>How money comes to a wijk, goes back, and how a mistake is put right.</content>
public sealed partial class LedgerWriter
{
    /// <summary>The council makes money of a source available for a year (100).</summary>
    /// <param name="earmark">Number of the source's purpose, more than 0; the same for ever.</param>
    /// <param name="expiresOn">Last day on which it may be promised, or null.</param>
    public Task<Outcome<Done>> FundSourceAsync(Guid sourceId, int year, int earmark, DateOnly? expiresOn, long amountCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"fund|{sourceId:N}|{year}|{earmark}|{expiresOn:yyyy-MM-dd}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var treasury = await pen.OpenAsync(AccountBook.Treasury(sourceId, year));
                var source = await pen.OpenAsync(AccountBook.Source(sourceId, year, earmark, expiresOn));
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Fund, TransferPhase.AtOnce, treasury, source, amountCents, Signed(sourceId, actorRef, authorityRef)));
                return default(Done);
            });

    /// <summary>Money of a source goes to a wijk (110). Refusal: <see cref="LedgerRefusals.NotEnough"/> when the source has less free.</summary>
    public Task<Outcome<Done>> AllocateToNeighbourhoodAsync(Guid sourceId, Guid neighbourhoodId, int year, long amountCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"allocate|{sourceId:N}|{neighbourhoodId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var source = await pen.FindAsync(AccountBook.SourceCode(sourceId, year));
                if (source is null || source.FreeCents < amountCents)
                {
                    return LedgerRefusals.NotEnough.With(new Money(source?.FreeCents ?? 0), new Money(amountCents));
                }

                var budget = await pen.OpenAsync(AccountBook.Neighbourhood(source, neighbourhoodId));
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Allocate, TransferPhase.AtOnce, source, budget, amountCents, Signed(sourceId, actorRef, authorityRef)));
                return default(Done);
            });

    /// <summary>A wijk gives free money back to its source (111). Refusal: <see cref="LedgerRefusals.NotEnough"/> when less is free.</summary>
    public Task<Outcome<Done>> GiveBackAsync(Guid sourceId, Guid neighbourhoodId, int year, long amountCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"giveback|{sourceId:N}|{neighbourhoodId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var source = await pen.FindAsync(AccountBook.SourceCode(sourceId, year));
                var budget = await pen.FindAsync(AccountBook.NeighbourhoodCode(sourceId, neighbourhoodId, year));
                if (source is null || budget is null || budget.FreeCents < amountCents)
                {
                    return LedgerRefusals.NotEnough.With(new Money(budget?.FreeCents ?? 0), new Money(amountCents));
                }

                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.GiveBack, TransferPhase.AtOnce, budget, source, amountCents, Signed(sourceId, actorRef, authorityRef)));
                return default(Done);
            });

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
                if (wrong is null || wrong.Code is not (TransferCode.Fund or TransferCode.Allocate or TransferCode.GiveBack)
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

    private static LedgerSigned Signed(Guid sourceId, string actorRef, string authorityRef) => new($"geldbron:{sourceId:N}", actorRef, authorityRef);
}
