using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Corrections;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Corrections;

/// <summary>Everything that was changed afterwards about money, newest first, with the reason and the names of who did it.</summary>
[AllowAnonymous]
public sealed class ListModel(WijkFondsDb db) : PageModel
{
    private const int RowsMax = 200;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        HttpContext.ShowsOn(Correction.All);
        Rows = await (
            from c in db.Corrections
            where c.BookedAt != null && !db.Initiatives.Any(i => i.Id == c.InitiativeId && i.HiddenReason != null)
            orderby c.BookedAt descending
            select new Row(
                c,
                db.Initiatives.Where(i => i.Id == c.InitiativeId).Select(i => i.Title).FirstOrDefault(),
                db.Grants.Where(g => g.AllocationId == c.AllocationId).Select(g => (Guid?)g.DecisionId).FirstOrDefault())).AsNoTracking().Take(RowsMax).ToListAsync(cancellationToken);
    }

    public sealed record Row(Correction Correction, string? Title, Guid? DecisionId);
}
