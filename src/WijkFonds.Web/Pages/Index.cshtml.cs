using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Web.Pages;

/// <summary>The wijken of this municipality.</summary>
[AllowAnonymous]
public sealed class IndexModel(WijkFondsDb db) : PageModel
{
    public IReadOnlyList<Card> Wijken { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Wijken = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new Card(n.Slug, n.Name, n.Motto)).ToListAsync(cancellationToken);

    public sealed record Card(string Slug, string Name, string Motto);
}
