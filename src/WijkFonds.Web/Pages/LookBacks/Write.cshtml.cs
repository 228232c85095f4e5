using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.LookBacks;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.LookBacks;

/// <summary>The wijkwerker writes down the good conversation, and notes a yes by telephone (F05).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
public sealed class WriteModel(WijkFondsDb db, WriteLookBack write, ConfirmLookBack confirm, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string InitiativeTitle { get; private set; } = "";

    public string Agreement { get; private set; } = "";

    public bool HasOwner { get; private set; }

    public IReadOnlyList<LookBack> Unconfirmed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        Input.SpokenOn = clock.Today();
        return await LoadAsync(slug, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await write.ExecuteAsync(
            new(User.PersonId(), slug, Input.SpokenOn ?? clock.Today(), Input.Changed ?? "", Input.FellShort ?? "", Input.Needs ?? "", Input.Unexpected ?? "", Input.DidNotWork, Input.SpentNearby), form, cancellationToken);
        return await AfterAsync(slug, outcome.Refusal, cancellationToken);
    }

    public async Task<IActionResult> OnPostByPhoneAsync([FromRoute] string slug, Guid lookBack, FormKey form, CancellationToken cancellationToken)
    {
        var text = await db.LookBacks.AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == lookBack && db.Initiatives.Any(i => i.Id == l.InitiativeId && i.Slug == slug), cancellationToken);
        if (text is null)
        {
            return NotFound();
        }

        var outcome = await confirm.ExecuteAsync(
            new(User.PersonId(), lookBack, text.Changed, text.FellShort, text.Needs, text.Unexpected, Input.PhoneNote ?? "", text.SpentNearby), form, cancellationToken);
        return await AfterAsync(slug, outcome.Refusal, cancellationToken);
    }

    private async Task<IActionResult> AfterAsync(string slug, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content($"~/loket/initiatieven/{slug}/geld"));
        }

        return refusal.IsNotFound || !await LoadAsync(slug, cancellationToken) ? NotFound() : this.Refused(refusal);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await db.Initiatives.Where(i => i.Slug == slug)
            .Select(i => new
            {
                i.Id,
                i.Title,
                i.OwnerId,
                WijkId = i.Neighbourhoods.Where(n => n.IsHome).Select(n => n.NeighbourhoodId).FirstOrDefault(),
                Agreement = db.Grants.Where(g => g.InitiativeId == i.Id).OrderByDescending(g => g.Id).Select(g => g.Agreement).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !User.IsAppointed(Role.NeighbourhoodWorker, found.WijkId))
        {
            return false;
        }

        (Slug, InitiativeTitle, Agreement, HasOwner) = (slug, found.Title, found.Agreement ?? "", found.OwnerId is not null);
        Unconfirmed = await db.LookBacks.AsNoTracking().Where(l => l.InitiativeId == found.Id && l.ConfirmedAt == null).OrderByDescending(l => l.Id).ToListAsync(cancellationToken);
        return true;
    }

    public sealed class Form
    {
        public DateOnly? SpokenOn { get; set; }

        public string? Changed { get; set; }

        public string? FellShort { get; set; }

        public string? Needs { get; set; }

        public string? Unexpected { get; set; }

        public SpentNearby? SpentNearby { get; set; }

        public bool DidNotWork { get; set; }

        public string? PhoneNote { get; set; }
    }
}
