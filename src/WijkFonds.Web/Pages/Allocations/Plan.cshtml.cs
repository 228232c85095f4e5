using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>A large plan before it is decided: what it wants, what it costs, what the wijk says (C39).</summary>
[AllowAnonymous]
public sealed class PlanModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int CommentsMax = 200;

    public Plan Shown { get; private set; } = null!;

    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public bool IsOpen => Shown.State == AllocationState.OpenForComment && Today <= Shown.PublicUntil;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(db, slug, cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        Shown = found;
        HttpContext.ShowsOn(found.InitiativeId, found.Wijk.Id);
        Comments = await (
            from c in db.AllocationComments
            where c.AllocationId == found.Id
            join p in db.People on c.PersonId equals p.Id
            orderby c.SaidAt
            select new Comment(c.HiddenReason == null ? p.FirstName : "", c.HiddenReason == null ? c.Text : "", c.HiddenReason)).Take(CommentsMax).ToListAsync(cancellationToken);
        return Page();
    }

    internal static Task<Plan?> ReadAsync(WijkFondsDb db, string slug, CancellationToken cancellationToken) => (
        from i in db.Initiatives
        where i.Slug == slug && i.HiddenReason == null
        from a in db.Allocations
        where a.InitiativeId == i.Id && a.PublicUntil != null
        join n in db.Neighbourhoods on a.NeighbourhoodId equals n.Id
        orderby a.Id descending
        select new Plan(a.Id, i.Id, i.Slug, i.Title, a.AmountCents, a.Agreement, a.NoticedBy, a.Dimension, a.RecipientName, a.State, a.PublicUntil!.Value, a.DecideBy, n)).AsNoTracking().FirstOrDefaultAsync(cancellationToken);

    public sealed record Plan(
        Guid Id, Guid InitiativeId, string Slug, string Title, long AmountCents, string Agreement, string NoticedBy, Dimension Dimension, string RecipientName, AllocationState State, DateOnly PublicUntil,
        DateOnly DecideBy, Neighbourhood Wijk);

    public sealed record Comment(string Name, string Text, string? HiddenReason);
}
