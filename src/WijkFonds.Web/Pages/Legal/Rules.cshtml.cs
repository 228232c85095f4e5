using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Legal;

/// <summary>The rules of the game, with the amounts and days of every wijk as they are set now (C38).</summary>
[AllowAnonymous]
public sealed class RulesModel(WijkFondsDb db) : PageModel
{
    public IReadOnlyList<Neighbourhood> Wijken { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Wijken = await db.Neighbourhoods.AsNoTracking().OrderBy(n => n.Name).ToListAsync(cancellationToken);
        HttpContext.ShowsOn([Neighbourhood.All, .. Wijken.Select(n => n.Id)]);
    }
}
