using System.Globalization;

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
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"fund|{sourceId:N}|{year}|{earmark}|{expiresOn:yyyy-MM-dd}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var treasury = await pen.OpenAsync(AccountBook.Treasury(sourceId, year));
                var source = await pen.OpenAsync(AccountBook.Source(sourceId, year, earmark, expiresOn));
                var signed = Signed(sourceId, actorRef, authorityRef);
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.Fund, TransferPhase.AtOnce, treasury, source, amountCents, signed));
                if (await pen.FindAsync(AccountBook.PromisedCode(sourceId, year)) is { OwedCents: > 0 } promised)
                {
                    var ahead = Math.Min(amountCents, promised.OwedCents);
                    await pen.BookAsync(act, 1, new LedgerEntry(TransferCode.GiveBackToFinancier, TransferPhase.AtOnce, source, promised, ahead, signed));
                }

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
    /// A wijk begins with money that is promised and not in yet (A38, voorfinanciering): the source and the wijk get it now (100, 110), and the ledger
    /// shows what is still to come. Refusal: <see cref="LedgerRefusals.NotEnough"/> when more would be ahead than <paramref name="aheadMaxCents"/>.
    /// </summary>
    /// <param name="aheadMaxCents">The most that may be spent ahead of this source in this year, in cents.</param>
    public Task<Outcome<Done>> SpendAheadAsync(
        Guid sourceId, Guid neighbourhoodId, int year, int earmark, DateOnly? expiresOn, long amountCents, long aheadMaxCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"ahead|{sourceId:N}|{neighbourhoodId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
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

    /// <summary>What a source did not give to a wijk goes back to who gave it (101). Refusal: <see cref="LedgerRefusals.NotEnough"/> when less is free.</summary>
    public Task<Outcome<Done>> GiveBackToFinancierAsync(Guid sourceId, int year, long amountCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"financier|{sourceId:N}|{year}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var source = await pen.FindAsync(AccountBook.SourceCode(sourceId, year));
                if (source is null || source.FreeCents < amountCents)
                {
                    return LedgerRefusals.NotEnough.With(new Money(source?.FreeCents ?? 0), new Money(amountCents));
                }

                var treasury = await pen.OpenAsync(AccountBook.Treasury(sourceId, year));
                await pen.BookAsync(act, 0, new LedgerEntry(TransferCode.GiveBackToFinancier, TransferPhase.AtOnce, source, treasury, amountCents, Signed(sourceId, actorRef, authorityRef)));
                return default(Done);
            });

    /// <summary>
    /// Free money of a wijk goes along to the next year (111, 101, 100, 110 in one group): same source, same wijk, same purpose.
    /// Refusals: <see cref="LedgerRefusals.NotEnough"/>, <see cref="LedgerRefusals.EndsThisYear"/> when the source ends before that year.
    /// </summary>
    public Task<Outcome<Done>> CarryOverAsync(Guid sourceId, Guid neighbourhoodId, int fromYear, long amountCents, string actorRef, string authorityRef) =>
        ActAsync<Done>(
            string.Create(CultureInfo.InvariantCulture, $"carry|{sourceId:N}|{neighbourhoodId:N}|{fromYear}|{amountCents}|{actorRef}|{authorityRef}"),
            amountCents,
            _ => Task.FromResult(default(Done)),
            async act =>
            {
                var source = await pen.FindAsync(AccountBook.SourceCode(sourceId, fromYear));
                var budget = await pen.FindAsync(AccountBook.NeighbourhoodCode(sourceId, neighbourhoodId, fromYear));
                if (source is null || budget is null || budget.FreeCents < amountCents)
                {
                    return LedgerRefusals.NotEnough.With(new Money(budget?.FreeCents ?? 0), new Money(amountCents));
                }

                if (source.ExpiresOn is { } end && end.Year <= fromYear)
                {
                    return LedgerRefusals.EndsThisYear.With(end);
                }

                var next = await pen.OpenAsync(AccountBook.Source(sourceId, fromYear + 1, source.Earmark, source.ExpiresOn));
                LedgerEntry[] steps =
                [
                    new(TransferCode.GiveBack, TransferPhase.AtOnce, budget, source, amountCents, Signed(sourceId, actorRef, authorityRef)),
                    new(TransferCode.GiveBackToFinancier, TransferPhase.AtOnce, source, await pen.OpenAsync(AccountBook.Treasury(sourceId, fromYear)), amountCents, Signed(sourceId, actorRef, authorityRef)),
                    new(TransferCode.Fund, TransferPhase.AtOnce, await pen.OpenAsync(AccountBook.Treasury(sourceId, fromYear + 1)), next, amountCents, Signed(sourceId, actorRef, authorityRef)),
                    new(TransferCode.Allocate, TransferPhase.AtOnce, next, await pen.OpenAsync(AccountBook.Neighbourhood(next, neighbourhoodId)), amountCents, Signed(sourceId, actorRef, authorityRef)),
                ];
                for (var i = 0; i < steps.Length; i++)
                {
                    await pen.BookAsync(act, i, steps[i]);
                }

                return default(Done);
            });

    private static LedgerSigned Signed(Guid sourceId, string actorRef, string authorityRef) => new($"geldbron:{sourceId:N}", actorRef, authorityRef);
}
