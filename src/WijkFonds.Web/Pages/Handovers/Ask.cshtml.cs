using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Handovers;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Handovers;

/// <summary>The initiator names who goes on with it, or takes that question back (B14).</summary>
[Authorize(Policy = Access.Resident)]
public sealed class AskModel(WijkFondsDb db, AskToTakeOver ask, EndHandover end, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Slug { get; private set; } = "";

    public string InitiativeTitle { get; private set; } = "";

    /// <summary>The question that is open now.</summary>
    public Question? Asked { get; private set; }

    public ContactPerson Contact { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAskAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken) => await AfterAsync(
        slug, (await ask.ExecuteAsync(new(User.PersonId(), slug, Input.Name ?? "", Input.Email ?? "", Input.Advice ?? "", Input.HaveMet), form, cancellationToken)).Refusal, cancellationToken);

    public async Task<IActionResult> OnPostTakeBackAsync([FromRoute] string slug, Guid handover, FormKey form, CancellationToken cancellationToken) =>
        await db.Handovers.AnyAsync(h => h.Id == handover && db.Initiatives.Any(i => i.Id == h.InitiativeId && i.Slug == slug), cancellationToken)
            ? await AfterAsync(slug, (await end.ExecuteAsync(new(User.PersonId(), handover), form, cancellationToken)).Refusal, cancellationToken)
            : NotFound();

    private async Task<IActionResult> AfterAsync(string slug, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content($"~/mijn/initiatief/{slug}/overdragen"));
        }

        return refusal.IsNotFound || !await LoadAsync(slug, cancellationToken) ? NotFound() : this.Refused(refusal);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        if (await db.Initiatives.Where(i => i.Slug == slug && i.OwnerId == me).Select(i => new { i.Id, i.Title }).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return false;
        }

        var since = clock.GetUtcNow().AddDays(-Handover.DaysToAnswer);
        Asked = await db.Handovers.Where(h => h.InitiativeId == found.Id && h.AcceptedAt == null && h.EndedAt == null && h.AskedAt > since)
            .Select(h => new Question(h.Id, h.ToName, h.AskedAt)).SingleOrDefaultAsync(cancellationToken);
        (Slug, InitiativeTitle) = (slug, found.Title);
        var contact = await db.Initiatives.Where(i => i.Id == found.Id)
            .Select(i => i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => n.Contact).Single()).SingleAsync(cancellationToken);
        ViewData["Contact"] = contact;
        Contact = contact;
        return true;
    }

    public sealed record Question(Guid Id, string ToName, DateTimeOffset AskedAt);

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Advice { get; set; }

        public bool HaveMet { get; set; }
    }
}
