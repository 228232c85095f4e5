using Microsoft.EntityFrameworkCore;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Wijken;

/// <summary>All wijken with the person to call, for pages that belong to no wijk. Read once per page.</summary>
public sealed class WijkLines(WijkFondsDb db, IHttpContextAccessor http)
{
    private IReadOnlyList<Line>? lines;

    public async Task<IReadOnlyList<Line>> AllAsync(CancellationToken cancellationToken)
    {
        if (lines is null)
        {
            var found = await db.Neighbourhoods.OrderBy(n => n.Name).Select(n => new { n.Id, n.Slug, n.Name, n.Motto, n.Contact }).AsNoTracking().ToListAsync(cancellationToken);
            lines = found.ConvertAll(n => new Line(n.Id, n.Slug, n.Name, n.Motto, n.Contact));
            http.HttpContext!.ShowsOn([Neighbourhood.All, .. found.Select(n => n.Id)]);
        }

        return lines;
    }

    public sealed record Line(Guid Id, string Slug, string Name, string Motto, ContactPerson Contact);
}
