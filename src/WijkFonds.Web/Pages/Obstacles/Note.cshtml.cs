using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Decisions;
using WijkFonds.Obstacles;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Pages.Desk;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Obstacles;

/// <summary>Writes down what an initiative is stuck on, with whom, and what happens next.</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class NoteModel(WijkFondsDb db, NoteObstacle noteObstacle, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string InitiativeTitle { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        Input.Since = clock.Today();
        return await FindAsync(slug, cancellationToken) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var outcome = await noteObstacle.ExecuteAsync(
            new(User.PersonId(), id, Input.What ?? "", Input.StuckWith ?? "", Input.Rule, Input.Since ?? clock.Today(), Input.NextStep ?? ""), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/loket/vastlopers?bewaard=true")) : this.Refused(outcome.Refusal!);
    }

    private async Task<Guid?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await db.InitiativesOf(User.PersonId()).Where(i => i.Slug == slug).Select(i => new { i.Id, i.Title }).SingleOrDefaultAsync(cancellationToken);
        (Slug, InitiativeTitle) = (slug, found?.Title ?? "");
        return found?.Id;
    }

    public sealed class Form
    {
        public string? What { get; set; }

        public string? StuckWith { get; set; }

        public Rule? Rule { get; set; }

        public DateOnly? Since { get; set; }

        public string? NextStep { get; set; }
    }
}
