using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger;

/// <content>How money comes to a wijk, goes along to the next year, and goes back.</content>
public sealed partial class LedgerWriter
{
    /// <summary>
    /// The council makes money of a source available for a year (100). What a wijk spent ahead of it (<see cref="SpendAheadAsync"/>) is settled first (101).
    /// </summary>
    /// <param name="earmark">Number of the source's purpose, more than 0; the same for ever.</param>
    /// <param name="expiresOn">Last day on which it may be promised, or null.</param>
    public Task<Outcome<Done>> FundSourceAsync(Guid sourceId, int year, int earmark, DateOnly? expiresOn, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"fund|{sourceId:N}|{year}|{earmark}|{expiresOn:yyyy-MM-dd}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var treasury = await pen.OpenAsync(AccountBook.Treasury(sourceId, year));
                var source = await pen.OpenAsync(AccountBook.Source(sourceId, year, earmark, expiresOn));
                var signed = Signed(sourceId, actorRef, authorityRef);
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Fund, TransferPhase.AtOnce, treasury, source, amountCents, signed));
                await SettleAheadAsync(act, 1, source, amountCents, signed);
                return default(Done);
            });

    /// <summary>Money of a source goes to a wijk (110). Refusal: <see cref="LedgerRefusals.NotEnough"/> when the source has less free.</summary>
    public Task<Outcome<Done>> AllocateToNeighbourhoodAsync(Guid sourceId, Guid neighbourhoodId, int year, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"allocate|{sourceId:N}|{neighbourhoodId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var source = await pen.FindAsync(AccountBook.SourceCode(sourceId, year));
                if (Short(source, amountCents) is { } notEnough)
                {
                    return notEnough;
                }

                var budget = await pen.OpenAsync(AccountBook.Neighbourhood(source!, neighbourhoodId));
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Allocate, TransferPhase.AtOnce, source!, budget, amountCents, Signed(sourceId, actorRef, authorityRef)));
                return default(Done);
            });

    /// <summary>A wijk gives free money back to its source (111). Refusal: <see cref="LedgerRefusals.NotEnough"/> when less is free.</summary>
    public Task<Outcome<Done>> GiveBackAsync(Guid sourceId, Guid neighbourhoodId, int year, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"giveback|{sourceId:N}|{neighbourhoodId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var budget = await pen.FindAsync(AccountBook.NeighbourhoodCode(sourceId, neighbourhoodId, year));
                if (Short(budget, amountCents) is { } notEnough)
                {
                    return notEnough;
                }

                // What a wijk has came from the account of its source.
                var source = (await pen.FindAsync(AccountBook.SourceCode(sourceId, year)))!;
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.GiveBack, TransferPhase.AtOnce, budget!, source, amountCents, Signed(sourceId, actorRef, authorityRef)));
                return default(Done);
            });

    /// <summary>
    /// A wijk begins with money that is promised and not in yet (A38, voorfinanciering): the source and the wijk get it now (100, 110), and the ledger
    /// shows what is still to come. Refusal: <see cref="LedgerRefusals.NotEnough"/> when more would be ahead than <paramref name="aheadMaxCents"/>.
    /// </summary>
    /// <param name="aheadMaxCents">The most that may be spent ahead of this source in this year, in cents.</param>
    public Task<Outcome<Done>> SpendAheadAsync(
        Guid sourceId, Guid neighbourhoodId, int year, int earmark, DateOnly? expiresOn, long amountCents, long aheadMaxCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"ahead|{sourceId:N}|{neighbourhoodId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var promised = await pen.OpenAsync(AccountBook.Promised(sourceId, year));
                if (promised.OwedCents + amountCents > aheadMaxCents)
                {
                    return LedgerRefusals.NotEnough.With(new Money(Math.Max(0, aheadMaxCents - promised.OwedCents)), new Money(amountCents));
                }

                var signed = Signed(sourceId, actorRef, authorityRef);
                var source = await pen.OpenAsync(AccountBook.Source(sourceId, year, earmark, expiresOn));
                var budget = await pen.OpenAsync(AccountBook.Neighbourhood(source, neighbourhoodId));
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Fund, TransferPhase.AtOnce, promised, source, amountCents, signed));
                await pen.BookAsync(act, 1, new LedgerEntry(TransferCode.Allocate, TransferPhase.AtOnce, source, budget, amountCents, signed));
                return default(Done);
            });

    /// <summary>
    /// What a source did not give to a wijk goes back to who gave it (101). What was spent ahead of promised money never came in, so that is settled first,
    /// and only the rest goes back. Refusal: <see cref="LedgerRefusals.NotEnough"/> when less is free.
    /// </summary>
    public Task<Outcome<Done>> GiveBackToFinancierAsync(Guid sourceId, int year, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"financier|{sourceId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var source = await pen.FindAsync(AccountBook.SourceCode(sourceId, year));
                if (Short(source, amountCents) is { } notEnough)
                {
                    return notEnough;
                }

                var signed = Signed(sourceId, actorRef, authorityRef);
                var (settled, part) = await SettleAheadAsync(act, 0, source!, amountCents, signed);
                if (amountCents > settled)
                {
                    var treasury = await pen.OpenAsync(AccountBook.Treasury(sourceId, year));
                    await pen.BookAsync(act, part, new LedgerEntry(TransferCode.GiveBackToFinancier, TransferPhase.AtOnce, source!, treasury, amountCents - settled, signed));
                }

                return default(Done);
            });

    /// <summary>
    /// Free money of a wijk goes along to the next year (111, 101, 100, 110 in one group): same source, same wijk, same purpose.
    /// Refusals: <see cref="LedgerRefusals.NotEnough"/>, <see cref="LedgerRefusals.EndsThisYear"/> when the source ends before that year.
    /// </summary>
    public Task<Outcome<Done>> CarryOverAsync(Guid sourceId, Guid neighbourhoodId, int fromYear, long amountCents, string actorRef, string authorityRef) =>
        ActAsync(
            string.Create(CultureInfo.InvariantCulture, $"carry|{sourceId:N}|{neighbourhoodId:N}|{fromYear}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            async act =>
            {
                var budget = await pen.FindAsync(AccountBook.NeighbourhoodCode(sourceId, neighbourhoodId, fromYear));
                if (Short(budget, amountCents) is { } notEnough)
                {
                    return notEnough;
                }

                var source = (await pen.FindAsync(AccountBook.SourceCode(sourceId, fromYear)))!;
                if (source.ExpiresOn is { } end && end.Year <= fromYear)
                {
                    return LedgerRefusals.EndsThisYear.With(end);
                }

                var next = await pen.OpenAsync(AccountBook.Source(sourceId, fromYear + 1, source.Earmark, source.ExpiresOn));
                var signed = Signed(sourceId, actorRef, authorityRef);
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.GiveBack, TransferPhase.AtOnce, budget!, source, amountCents, signed));
                var part = await MoveYearAsync(act, 1, source, next, amountCents, signed);
                await pen.BookAsync(act, part, new LedgerEntry(TransferCode.Allocate, TransferPhase.AtOnce, next, await pen.OpenAsync(AccountBook.Neighbourhood(next, neighbourhoodId)), amountCents, signed));
                return default(Done);
            });

    /// <summary>
    /// Settles what is still to come of promised money (101) with what this source has, at most so many cents, its own year first. Money that went along
    /// to a later year is counted back to the year in which it was spent ahead. Returns what it settled and the number of the next part of the act.
    /// </summary>
    private async Task<(long Cents, int Part)> SettleAheadAsync(LedgerAct act, int part, LedgerAccount source, long amountCents, LedgerSigned signed)
    {
        var promises = await work.Db.LedgerAccounts.AsNoTracking()
            .Where(a => a.SourceId == source.SourceId && a.Kind == AccountKind.Treasury && a.Code.StartsWith(AccountBook.PromisedName))
            .OrderBy(a => a.Year != source.Year).ThenBy(a => a.Year)
            .ToListAsync(work.CancellationToken);
        var left = amountCents;
        foreach (var promised in promises)
        {
            var cents = Math.Min(left, promised.OwedCents);
            if (cents > 0)
            {
                var own = source;
                if (promised.Year != source.Year)
                {
                    own = (await pen.FindAsync(AccountBook.SourceCode(source.SourceId!.Value, promised.Year!.Value)))!;
                    part = await MoveYearAsync(act, part, source, own, cents, signed);
                }

                await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.GiveBackToFinancier, TransferPhase.AtOnce, own, promised, cents, signed));
                left -= cents;
            }
        }

        return (amountCents - left, part);
    }

    /// <summary>Money of a source goes to another year of the same source (101, 100): two accounts of two years may not touch. Returns the number of the next part of the act.</summary>
    private async Task<int> MoveYearAsync(LedgerAct act, int part, LedgerAccount from, LedgerAccount to, long amountCents, LedgerSigned signed)
    {
        var (left, entered) = (await pen.OpenAsync(AccountBook.Treasury(from.SourceId!.Value, from.Year!.Value)), await pen.OpenAsync(AccountBook.Treasury(to.SourceId!.Value, to.Year!.Value)));
        await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.GiveBackToFinancier, TransferPhase.AtOnce, from, left, amountCents, signed));
        await pen.BookAsync(act, part++, new LedgerEntry(TransferCode.Fund, TransferPhase.AtOnce, entered, to, amountCents, signed));
        return part;
    }

    /// <summary>Why this account cannot carry so much; null when it can.</summary>
    private static Refusal? Short(LedgerAccount? account, long amountCents) =>
        account is null || account.FreeCents < amountCents ? LedgerRefusals.NotEnough.With(new Money(account?.FreeCents ?? 0), new Money(amountCents)) : null;

    private static LedgerSigned Signed(Guid sourceId, string actorRef, string authorityRef) => new($"geldbron:{sourceId:N}", actorRef, authorityRef);
}
