using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Stories;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>Tell how it goes, and take a story back.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class StoryModel(WijkFondsDb db, TellStory tell, TakeBackStory takeBack) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string InitiativeTitle { get; private set; } = "";

    public IReadOnlyList<Told> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await tell.ExecuteAsync(new(User.PersonId(), slug, Input.Text ?? "", Input.EverybodyIsFineWithIt), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/initiatieven/{slug}")) : await AgainAsync(slug, outcome.Refusal!, cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromRoute] string slug, Guid story, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await takeBack.ExecuteAsync(new(User.PersonId(), story), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/mijn/initiatief/{slug}/verhaal")) : await AgainAsync(slug, outcome.Refusal!, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync(string slug, Refusal refusal, CancellationToken cancellationToken) =>
        refusal.IsNotFound || !await LoadAsync(slug, cancellationToken) ? NotFound() : this.Refused(refusal);

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        var found = await db.Initiatives.Where(i => i.Slug == slug && i.OwnerId == me).Select(i => new { i.Id, i.Title }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Slug, InitiativeTitle) = (slug, found.Title);
        Stories = await db.InitiativeEvents.Where(e => e.InitiativeId == found.Id && e.Kind == InitiativeEventKind.Story)
            .OrderByDescending(e => e.At).Select(e => new Told(e.Id, e.At, e.Text)).ToListAsync(cancellationToken);
        return true;
    }

    public sealed class Form
    {
        public string? Text { get; set; }

        public bool EverybodyIsFineWithIt { get; set; }
    }

    public sealed record Told(Guid Id, DateTimeOffset At, string Text);
}
