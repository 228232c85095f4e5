using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.LookBacks;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.LookBacks;

/// <summary>The initiator reads the conversation, changes what is not right, and says: dit klopt (C47).</summary>
[Authorize(Policy = Access.Resident)]
public sealed class ConfirmModel(WijkFondsDb db, ConfirmLookBack confirm) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string InitiativeTitle { get; private set; } = "";

    public LookBack LookBack { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        Input = new Form { Changed = LookBack.Changed, FellShort = LookBack.FellShort, Needs = LookBack.Needs, Unexpected = LookBack.Unexpected, SpentNearby = LookBack.SpentNearby };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, Guid lookBack, FormKey form, CancellationToken cancellationToken)
    {
        if (!await db.LookBacks.AnyAsync(l => l.Id == lookBack && db.Initiatives.Any(i => i.Id == l.InitiativeId && i.Slug == slug), cancellationToken))
        {
            return NotFound();
        }

        var outcome = await confirm.ExecuteAsync(
            new(User.PersonId(), lookBack, Input.Changed ?? "", Input.FellShort ?? "", Input.Needs ?? "", Input.Unexpected ?? "", "", Input.SpentNearby), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content($"~/mijn/initiatief/{slug}"));
        }

        return outcome.Refusal!.IsNotFound || !await LoadAsync(slug, cancellationToken) ? NotFound() : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        var found = await (
            from i in db.Initiatives
            where i.Slug == slug && i.OwnerId == me
            from l in db.LookBacks
            where l.InitiativeId == i.Id && l.ConfirmedAt == null
            orderby l.Id descending
            select new { i.Title, LookBack = l }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Slug, InitiativeTitle, LookBack) = (slug, found.Title, found.LookBack);
        return true;
    }

    public sealed class Form
    {
        public string? Changed { get; set; }

        public string? FellShort { get; set; }

        public string? Needs { get; set; }

        public string? Unexpected { get; set; }

        public SpentNearby? SpentNearby { get; set; }
    }
}
