using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>How the words of an initiative were before they were changed.</summary>
[AllowAnonymous]
public sealed class EarlierModel(WijkFondsDb db) : PageModel
{
    private const int RevisionsMax = 20;

    public Now Idea { get; private set; } = null!;

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var idea = await db.Initiatives.Visible().Where(i => i.Slug == slug).Select(i => new Now(i.Id, i.Slug, i.Title)).SingleOrDefaultAsync(cancellationToken);
        if (idea is null)
        {
            return NotFound();
        }

        Idea = idea;
        Revisions = await db.InitiativeRevisions.Where(r => r.InitiativeId == idea.Id)
            .OrderByDescending(r => r.Version)
            .Take(RevisionsMax)
            .Select(r => new Revision(r.Title, r.Dream, r.HelpWanted, r.Needs, r.AskedCents, r.ReplacedAt))
            .ToListAsync(cancellationToken);
        HttpContext.ShowsOn(idea.Id);
        return Page();
    }

    public sealed record Now(Guid Id, string Slug, string Title);

    public sealed record Revision(string Title, string Dream, string HelpWanted, Need Needs, long? AskedCents, DateTimeOffset ReplacedAt);
}
