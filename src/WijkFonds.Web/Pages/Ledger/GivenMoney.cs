using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Web.Pages.LookBacks;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>What one initiative got from one source in one wijk and year, with the names that belong to it.</summary>
/// <param name="Sum">What the ledger added up.</param>
/// <param name="Title">Null when the initiative is out of sight.</param>
/// <param name="DidNotWork">What the newest conversation about the initiative said.</param>
public sealed record GivenMoney(LedgerGiven Sum, string? Title, string? Slug, Dimension Dimension, Stage Stage, bool DidNotWork)
{
    public Guid InitiativeId => Sum.InitiativeId;

    public Guid SourceId => Sum.SourceId;

    /// <summary>Granted, less what came back: that is with the wijk again, and counts there.</summary>
    public long Cents => Sum.GivenCents - Sum.ReturnedCents;

    /// <summary>What was agreed for it; only read where it is told.</summary>
    public IReadOnlyList<string> Agreements { get; set; } = [];

    /// <summary>The newest good conversation about this money that the initiator confirmed; only read where it is told.</summary>
    public ToldTalk? Talk { get; set; }

    /// <summary>The most money first, with one statement.</summary>
    public static Task<List<GivenMoney>> ReadAsync(WijkFondsDb db, IQueryable<LedgerGiven> sums, CancellationToken cancellationToken) =>
        (from sum in sums.AsNoTracking()
         join initiative in db.Initiatives on sum.InitiativeId equals initiative.Id into named
         from initiative in named.DefaultIfEmpty()
         orderby sum.GivenCents - sum.ReturnedCents descending, sum.InitiativeId, sum.Year
         select new GivenMoney(
             sum,
             initiative.HiddenReason == null ? initiative.Title : null,
             initiative.HiddenReason == null ? initiative.Slug : null,
             (Dimension?)initiative.Dimension ?? Dimension.Social,
             (Stage?)initiative.Stage ?? Stage.Start,
             db.LookBacks.Where(l => l.InitiativeId == sum.InitiativeId && l.ConfirmedAt != null).OrderByDescending(l => l.Id).Select(l => l.DidNotWork).FirstOrDefault()))
        .ToListAsync(cancellationToken);
}
