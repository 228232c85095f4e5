using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Decisions;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Pages.Sources;
using WijkFonds.Web.Security;
using WijkFonds.Web.Texts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>Ja, meteen: something small, during the conversation (B39).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
[RecentSecondFactor]
public sealed class AtOnceModel(WijkFondsDb db, SayYesAtOnce sayYes, Shortfalls shortfalls, TimeProvider clock, Sentences sentences) : PageModel, IProposalPage
{
    [BindProperty]
    public ProposalForm Input { get; set; } = new();

    public ProposalScreen Screen { get; private set; } = null!;

    /// <summary>Why the money does not fit, after a refusal for that.</summary>
    public Shortfall? Shortfall { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        Input.Amount = Screen.AskedCents is { } asked && asked <= Screen.Wijk.Settings.MicroLimitCents ? new Money(asked).Typed() : null;
        Input.RecipientName = Screen.InitiatorName;
        Input.Reason = sentences["Klein, en meteen te doen."];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        if (Input.Unreadable is { } unreadable)
        {
            return this.Refused(unreadable);
        }

        Input.Dimension = Screen.Dimension;
        var outcome = await sayYes.ExecuteAsync(
            new(User.PersonId(), slug, Input.Read(clock.Today()), Input.Reason ?? "", HttpContext.SignedIn()?.SecondFactorAt), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content($"~/besluiten/{outcome.Value}"));
        }

        Shortfall = await shortfalls.AfterAsync(outcome.Refusal!, Input.Read(clock.Today()), Screen.Wijk, clock.Today(), cancellationToken);
        return this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var screen = await ProposalScreen.ReadAsync(db, slug, clock.Today().Year, cancellationToken);
        if (screen is null || !User.IsAppointed(Role.NeighbourhoodWorker, screen.Wijk.Id))
        {
            return false;
        }

        Screen = screen;
        Input.Offer(screen.Labels);
        return true;
    }
}
