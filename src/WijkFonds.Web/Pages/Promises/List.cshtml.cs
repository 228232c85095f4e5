using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.Promises;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Promises;

/// <summary>Everything that was promised to a wijk: what is open with the oldest on top, and what was kept (X29).</summary>
[AllowAnonymous]
public sealed class ListModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int Shown = 100;

    public Neighbourhood Wijk { get; private set; } = null!;

    public IReadOnlyList<Promise> Open { get; private set; } = [];

    public IReadOnlyList<Promise> Kept { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string wijk, CancellationToken cancellationToken)
    {
        if (await db.Neighbourhoods.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == wijk, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Wijk = found;
        HttpContext.ShowsOn(found.Id);
        var promises = db.Promises.AsNoTracking().Where(p => p.NeighbourhoodId == found.Id);
        Open = await promises.Where(p => p.KeptAt == null).OrderBy(p => p.Due).Take(Shown).ToListAsync(cancellationToken);
        Kept = await promises.Where(p => p.KeptAt != null).OrderByDescending(p => p.KeptAt).Take(Shown).ToListAsync(cancellationToken);
        return Page();
    }
}
