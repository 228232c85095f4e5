using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Pages.Ledger;
using WijkFonds.Web.Pages.LookBacks;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>
/// The account of one source, for its page and its file: what came in, which cents went to which change in the wijk, what is left, what goes back.
/// Computed from transfers and good conversations; nobody types anything for it (A03, X13). Amounts in cents.
/// </summary>
/// <param name="LedgerSeq">The last transfer it was computed at (I11).</param>
public sealed record SourceAccount(Source Source, long LedgerSeq, SourcePosition Position, IReadOnlyList<GivenMoney> Contributions)
{
    public long GivenCents => Contributions.Sum(row => row.Sum.GivenCents);

    public long PaidCents => Contributions.Sum(row => row.Sum.PaidCents);

    public long ReturnedCents => Contributions.Sum(row => row.Sum.ReturnedCents);

    /// <summary>Null when there is no such source. Four statements.</summary>
    /// <param name="toldMax">Of how many initiatives the agreement and the conversation are read: those that got most.</param>
    public static async Task<SourceAccount?> ReadAsync(WijkFondsDb db, Guid id, int toldMax, CancellationToken cancellationToken)
    {
        await using var moment = await OneMoment.OfAsync(db, cancellationToken);
        var found = await db.Sources.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new { Source = s, Seq = db.LedgerTransfers.Max(t => (long?)t.Seq) ?? 0 })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var rows = await GivenMoney.ReadAsync(db, db.LedgerGiven.Where(sum => sum.SourceId == id && sum.GivenCents > 0), cancellationToken);
        var position = await SourceBook.PositionAsync(db, id, rows.ConvertAll(row => row.Sum), cancellationToken);
        await TellAsync(db, id, [.. rows.Take(toldMax).Where(row => row.Slug is not null)], cancellationToken);
        return new SourceAccount(found.Source, found.Seq, position, rows);
    }

    /// <summary>What was agreed for this money, and what the conversation about that agreement said.</summary>
    private static async Task TellAsync(WijkFondsDb db, Guid sourceId, IReadOnlyList<GivenMoney> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Sum.InitiativeId).Distinct().ToList();
        var told = await (
            from account in db.LedgerAccounts
            where account.SourceId == sourceId && account.Kind == AccountKind.Grant && account.CreditsPosted > 0 && ids.Contains(account.InitiativeId!.Value)
            join grant in db.Grants on account.AllocationId equals grant.AllocationId
            from talk in db.LookBacks.Where(l => l.GrantId == grant.Id && l.ConfirmedAt != null).DefaultIfEmpty()
            orderby grant.GrantedOn, talk.SpokenOn descending
            select new
            {
                grant.Id,
                grant.InitiativeId,
                grant.NeighbourhoodId,
                grant.Year,
                grant.Agreement,
                Talk = talk == null ? null : new ToldTalk(talk.SpokenOn, talk.Changed, talk.FellShort, talk.Unexpected, talk.SpentNearby, talk.DidNotWork),
            }).ToListAsync(cancellationToken);
        var toldOf = told.ToLookup(t => (t.InitiativeId, t.NeighbourhoodId, t.Year));
        foreach (var row in rows)
        {
            var own = toldOf[(row.Sum.InitiativeId, row.Sum.NeighbourhoodId, row.Sum.Year)].ToList();
            row.Agreements = [.. own.DistinctBy(t => t.Id).Select(t => t.Agreement)];
            row.Talk = own.Select(t => t.Talk).OfType<ToldTalk>().MaxBy(talk => talk.SpokenOn);
        }
    }
}
