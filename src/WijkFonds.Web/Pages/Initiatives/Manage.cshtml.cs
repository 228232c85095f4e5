using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>What the initiator sees of their own initiative: how it stands, what to confirm, and everything they can do.</summary>
[AllowAnonymous]
public sealed class ManageModel(
    WijkFondsDb db,
    ReturnTickets tickets,
    ConfirmInitiative confirmInitiative,
    SayHowItStands sayHowItStands,
    ClaimInitiative claimInitiative,
    EraseContact eraseContact,
    TimeProvider clock) : PageModel
{
    public View Idea { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public bool IsSignedIn => User.PersonIdOrNull() is not null;

    public bool IsInMyList => IsSignedIn && Idea.OwnerId == User.PersonIdOrNull();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        await LoadAsync(slug, cancellationToken) ? Page() : this.AskWhoYouAre();

    public Task<IActionResult> OnPostConfirmAsync(string slug, FormKey form, CancellationToken cancellationToken) =>
        DoAsync(slug, who => confirmInitiative.ExecuteAsync(new(Idea.Id, who), form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostStageAsync(string slug, Stage stage, FormKey form, CancellationToken cancellationToken) =>
        DoAsync(slug, who => sayHowItStands.ExecuteAsync(new(Idea.Id, who, stage), form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEraseAsync(string slug, FormKey form, CancellationToken cancellationToken) =>
        DoAsync(slug, who => eraseContact.ExecuteAsync(new(Idea.Id, who), form, cancellationToken), cancellationToken);

    /// <summary>Puts the idea in the list of who is signed in, with the code this browser showed.</summary>
    public Task<IActionResult> OnPostClaimAsync(string slug, FormKey form, CancellationToken cancellationToken) =>
        DoAsync(
            slug,
            who => who.PersonId is { } personId && who.CodeHash is { } hash
                ? claimInitiative.ExecuteAsync(new(Idea.Id, personId, hash), form, cancellationToken)
                : Task.FromResult<Outcome<string>>(WritingRefusals.NotYours),
            cancellationToken);

    private async Task<IActionResult> DoAsync(string slug, Func<Initiator, Task<Outcome<string>>> act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await act(this.Initiator(tickets, Idea.Id));
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/initiatieven/{slug}/van-mij?bewaard=true")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var idea = await db.Initiatives.Where(i => i.Slug == slug)
            .Select(i => new View(i.Id, i.Slug, i.Title, i.InitiatorName, i.Stage, i.AnswerBy, i.AnsweredAt != null, i.EndorsementCount)
            {
                OwnerId = i.OwnerId,
                HiddenReason = i.HiddenReason,
                Dream = i.Dream,
                Summary = i.Summary,
                SummaryBy = i.SummaryBy,
                MustConfirm = (i.EnteredById != null && i.ConfirmedAt == null) || (i.Summary != "" && i.SummaryConfirmedAt == null),
                IsWrittenDown = i.EnteredById != null && i.ConfirmedAt == null,
                HasContact = db.InitiativeContacts.Any(c => c.InitiativeId == i.Id && (c.Phone != null || c.Email != null || c.ComesBy)),
                Wijk = i.Neighbourhoods.Where(n => n.IsHome).Join(db.Neighbourhoods, n => n.NeighbourhoodId, n => n.Id, (_, n) => new Place(n.Slug, n.Name, n.Contact)).Single(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (idea is null || !await this.IsInitiatorAsync(db, tickets, idea.Id, idea.OwnerId, cancellationToken))
        {
            return false;
        }

        Idea = idea;
        Idea.Offers.AddRange(await db.Endorsements
            .Where(e => e.InitiativeId == idea.Id && e.WithdrawnAt == null && e.TakesPart)
            .OrderByDescending(e => e.GivenAt)
            .Take(50)
            .Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new Offer(e.ShowsName ? p.FirstName : "", e.Offer))
            .ToListAsync(cancellationToken));
        return true;
    }

    public sealed record View(Guid Id, string Slug, string Title, string InitiatorName, Stage Stage, DateOnly AnswerBy, bool IsAnswered, int Supporters)
    {
        public Guid? OwnerId { get; init; }

        public string? HiddenReason { get; init; }

        public string Dream { get; init; } = "";

        public string Summary { get; init; } = "";

        public string SummaryBy { get; init; } = "";

        public bool MustConfirm { get; init; }

        public bool IsWrittenDown { get; init; }

        public bool HasContact { get; init; }

        public Place Wijk { get; init; } = null!;

        public List<Offer> Offers { get; } = [];
    }

    public sealed record Place(string Slug, string Name, ContactPerson Contact);

    public sealed record Offer(string FirstName, string Text);
}
