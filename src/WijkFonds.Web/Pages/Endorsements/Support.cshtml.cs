using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Endorsements;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Endorsements;

/// <summary>Ik steun dit, ik doe mee: two taps for who is known, a first name and a mailed code for who is new (C04, U14).</summary>
[AllowAnonymous]
public sealed class SupportModel(WijkFondsDb db, EndorseInitiative endorseInitiative, WithdrawEndorsement withdrawEndorsement, SignInDoor door) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Ik doe mee was pressed.</summary>
    [BindProperty(SupportsGet = true, Name = "mee")]
    public bool TakesPart { get; set; }

    /// <summary>Just counted; the page says thank you.</summary>
    [BindProperty(SupportsGet = true, Name = "klaar")]
    public bool IsDone { get; set; }

    public View Idea { get; private set; } = null!;

    public bool IsKnown => User.PersonIdOrNull() is not null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        if (Idea.Mine is { } mine)
        {
            Input = new Form { Offer = mine.Offer, ShowsName = mine.ShowsName };
            TakesPart |= mine.TakesPart;
        }

        if (!IsKnown)
        {
            door.Prepare(HttpContext);
        }

        return Page();
    }

    /// <summary>Counts. Only for who is signed in: once per person.</summary>
    public async Task<IActionResult> OnPostAsync(string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        if (User.PersonIdOrNull() is not { } personId)
        {
            return LocalRedirect(Url.Content($"~/initiatieven/{slug}/steun?mee={(TakesPart ? "true" : "false")}"));
        }

        var outcome = await endorseInitiative.ExecuteAsync(new(Idea.Id, personId, TakesPart, Input.Offer ?? "", Input.ShowsName), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/initiatieven/{slug}/steun?klaar=true")) : this.Refused(outcome.Refusal!);
    }

    /// <summary>Somebody new: first name and e-mail, then the code, then back here.</summary>
    public async Task<IActionResult> OnPostCodeAsync(string slug, FormKey form, CancellationToken cancellationToken) =>
        await LoadAsync(slug, cancellationToken)
            ? await door.AskAsync(this, Input.Email, Input.FirstName, Url.Content($"~/initiatieven/{slug}/steun?mee={(TakesPart ? "true" : "false")}"), form, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (User.PersonIdOrNull() is not { } personId || !await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await withdrawEndorsement.ExecuteAsync(new(Idea.Id, personId), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/initiatieven/{slug}/steun")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var personId = User.PersonIdOrNull();
        var idea = await db.Initiatives.Visible().Where(i => i.Slug == slug)
            .Select(i => new View(
                i.Id,
                i.Slug,
                i.Title,
                i.InitiatorName,
                i.EndorsementCount,
                i.Stage == Stage.Stopped,
                i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => new Place(n.Slug, n.Name, n.Contact)).Single(),
                db.Endorsements.Where(e => e.InitiativeId == i.Id && e.PersonId == personId && e.WithdrawnAt == null).Select(e => new Own(e.TakesPart, e.Offer, e.ShowsName)).FirstOrDefault()))
            .SingleOrDefaultAsync(cancellationToken);
        if (idea is not null)
        {
            Idea = idea;
        }

        return idea is not null;
    }

    public sealed class Form
    {
        public string? FirstName { get; set; }

        public string? Email { get; set; }

        public string? Offer { get; set; }

        public bool ShowsName { get; set; }
    }

    public sealed record View(Guid Id, string Slug, string Title, string InitiatorName, int Supporters, bool IsStopped, Place Wijk, Own? Mine);

    public sealed record Place(string Slug, string Name, ContactPerson Contact);

    public sealed record Own(bool TakesPart, string Offer, bool ShowsName);
}
