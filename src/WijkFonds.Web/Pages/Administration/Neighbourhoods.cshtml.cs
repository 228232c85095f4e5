using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Administration;

/// <summary>All wijken, to change one or make one.</summary>
[Authorize(Policy = Access.Administrator)]
public sealed class NeighbourhoodsModel(WijkFondsDb db) : PageModel
{
    public IReadOnlyList<Row> Wijken { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Wijken = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new Row(n.Slug, n.Name, n.Contact.FirstName, n.Contact.Phone)).ToListAsync(cancellationToken);

    public sealed record Row(string Slug, string Name, string ContactName, string ContactPhone);
}
