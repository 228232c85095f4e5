using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Sources;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>
/// The account of one source, for its page and its file: what came in, which cents went to which change in the wijk, what is left, what goes back.
/// Computed from transfers and good conversations; nobody types anything for it (A03, X13). Amounts in cents.
/// </summary>
/// <param name="LedgerSeq">The last transfer it was computed at (I11).</param>
public sealed record SourceAccount(Source Source, long LedgerSeq, SourcePosition Position, IReadOnlyList<SourceAccount.Contribution> Contributions)
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

        var rows = await (
            from sum in db.LedgerGiven.AsNoTracking()
            where sum.SourceId == id
            join initiative in db.Initiatives on sum.InitiativeId equals initiative.Id into named
            from initiative in named.DefaultIfEmpty()
            orderby sum.GivenCents descending, sum.InitiativeId, sum.Year
            select new Contribution(
                sum,
                initiative.HiddenReason == null ? initiative.Title : null,
                initiative.HiddenReason == null ? initiative.Slug : null,
                (Dimension?)initiative.Dimension ?? Dimension.Social,
                (Stage?)initiative.Stage ?? Stage.Start,
                db.LookBacks.Where(l => l.InitiativeId == sum.InitiativeId && l.ConfirmedAt != null).OrderByDescending(l => l.Id).Select(l => l.DidNotWork).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var position = await SourceBook.PositionAsync(db, id, rows.ConvertAll(row => row.Sum), cancellationToken);
        await TellAsync(db, id, [.. rows.Take(toldMax).Where(row => row.Slug is not null)], cancellationToken);
        return new SourceAccount(found.Source, found.Seq, position, rows);
    }

    /// <summary>What was agreed for this money, and what the conversation about that agreement said.</summary>
    private static async Task TellAsync(WijkFondsDb db, Guid sourceId, IReadOnlyList<Contribution> rows, CancellationToken cancellationToken)
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
                Talk = talk == null ? null : new Talk(talk.SpokenOn, talk.Changed, talk.FellShort, talk.Unexpected, talk.DidNotWork),
            }).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var own = told.FindAll(t => t.InitiativeId == row.Sum.InitiativeId && t.NeighbourhoodId == row.Sum.NeighbourhoodId && t.Year == row.Sum.Year);
            row.Agreements = [.. own.DistinctBy(t => t.Id).Select(t => t.Agreement)];
            row.Talk = own.Select(t => t.Talk).OfType<Talk>().MaxBy(talk => talk.SpokenOn);
        }
    }

    /// <param name="Sum">What the ledger added up for one initiative, wijk and year.</param>
    /// <param name="Title">Null when the initiative is out of sight.</param>
    /// <param name="DidNotWork">What the newest conversation about the initiative said.</param>
    public sealed record Contribution(LedgerGiven Sum, string? Title, string? Slug, Dimension Dimension, Stage Stage, bool DidNotWork)
    {
        public IReadOnlyList<string> Agreements { get; set; } = [];

        /// <summary>The newest good conversation about this money that the initiator confirmed.</summary>
        public Talk? Talk { get; set; }
    }

    public sealed record Talk(DateOnly SpokenOn, string Changed, string FellShort, string Unexpected, bool DidNotWork);
}
