using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>One A4 for behind the window or in the community house.</summary>
[AllowAnonymous]
public sealed class PosterModel(WijkFondsDb db, IOptions<PortalOptions> portal) : PageModel
{
    public View Idea { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public QrPicture Qr { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var idea = await db.Initiatives.Visible().Where(i => i.Slug == slug)
            .Select(i => new View(
                i.Id, i.Slug, i.Title, i.Dream, i.InitiatorName, i.Needs,
                i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => new Place(n.Id, n.Slug, n.Name, n.Contact)).Single()))
            .SingleOrDefaultAsync(cancellationToken);
        if (idea is null)
        {
            return NotFound();
        }

        Idea = idea;
        Address = $"{portal.Value.Home}/initiatieven/{idea.Slug}";
        Qr = QrPicture.Of(Address);
        HttpContext.ShowsOn(idea.Id, idea.Wijk.Id);
        return Page();
    }

    public sealed record View(Guid Id, string Slug, string Title, string Dream, string InitiatorName, Need Needs, Place Wijk);

    public sealed record Place(Guid Id, string Slug, string Name, ContactPerson Contact);
}
