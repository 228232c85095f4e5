using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Pages.Desk;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Handovers;

/// <summary>The wijkwerker spoke both people and writes down that it changes hands.</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
[RecentSecondFactor]
public sealed class DeskModel(WijkFondsDb db, WriteDownHandover writeDown) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string InitiativeTitle { get; private set; } = "";

    public string FromName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await writeDown.ExecuteAsync(new(User.PersonId(), slug, Input.Name ?? "", Input.Reach ?? "", Input.Advice ?? "", Input.BothSaidYes), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/loket/initiatieven/{slug}?bewaard=true")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.InitiativesOf(User.PersonId()).Visible().Where(i => i.Slug == slug).Select(i => new { i.Title, i.InitiatorName }).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return false;
        }

        (Slug, InitiativeTitle, FromName) = (slug, found.Title, found.InitiatorName);
        return true;
    }

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Reach { get; set; }

        public string? Advice { get; set; }

        public bool BothSaidYes { get; set; }
    }
}
