using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Corrections;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>One besluit: the answer, the reason, who sat at the table, and where it stands in the ledger.</summary>
[AllowAnonymous]
public sealed class DecisionModel(WijkFondsDb db) : PageModel
{
    public Screen Shown { get; private set; } = null!;

    public DateOnly ObjectBy => ObjectionTerm.LastDay(Shown.Decision.DecidedOn);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var shown = await (
            from d in db.Decisions.Include(d => d.AtTable).Include(d => d.Deviations)
            where d.Id == id
            join i in db.Initiatives on d.InitiativeId equals i.Id
            where i.HiddenReason == null
            join n in db.Neighbourhoods on d.NeighbourhoodId equals n.Id
            join a in db.Allocations on d.AllocationId equals a.Id
            select new { Decision = d, i.Slug, i.Title, Wijk = n, a.Year, a.Agreement, a.NoticedBy, a.Dimension, a.RecipientName, a.ConditionMetAt }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (shown is null)
        {
            return NotFound();
        }

        HttpContext.ShowsOn(shown.Decision.InitiativeId, shown.Decision.NeighbourhoodId);
        var authority = DecisionRef.Of(id);
        // An index on the initiative finds its few lines; the decision is among them.
        var line = await db.CashbookLines.Where(l => l.InitiativeId == shown.Decision.InitiativeId && db.LedgerTransfers.Any(t => t.Seq == l.Seq && t.AuthorityRef == authority))
            .OrderBy(l => l.Seq).Select(l => (long?)l.Seq).FirstOrDefaultAsync(cancellationToken);
        var payout = await db.Payouts.Where(p => p.AllocationId == shown.Decision.AllocationId && p.PaidOn != null).Select(p => new { p.PaidOn, p.DaysToPay }).FirstOrDefaultAsync(cancellationToken);
        var corrections = await db.Corrections.Where(c => c.AllocationId == shown.Decision.AllocationId).AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken);
        Shown = new Screen(
            shown.Decision, shown.Slug, shown.Title, shown.Wijk, shown.Year, shown.Agreement, shown.NoticedBy, shown.Dimension, shown.RecipientName,
            shown.ConditionMetAt?.DayInAmsterdam(), line, payout?.PaidOn, payout?.DaysToPay, corrections);
        return Page();
    }

    public sealed record Screen(
        Decision Decision, string Slug, string Title, Neighbourhood Wijk, int Year, string Agreement, string NoticedBy, Dimension Dimension, string RecipientName,
        DateOnly? ConditionMetOn, long? LedgerLine, DateOnly? PaidOn, int? DaysToPay, IReadOnlyList<Correction> Corrections);
}
