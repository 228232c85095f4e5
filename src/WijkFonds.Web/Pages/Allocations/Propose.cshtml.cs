using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Allocations;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Pages.Sources;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>The wijkwerker makes a proposal for the alderman: an agreement and an amount, nothing more (F01).</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
[RecentSecondFactor]
public sealed class ProposeModel(WijkFondsDb db, ProposeAllocation propose, Shortfalls shortfalls, TimeProvider clock) : PageModel, IProposalPage
{
    [BindProperty]
    public ProposalForm Input { get; set; } = new();

    public ProposalScreen Screen { get; private set; } = null!;

    /// <summary>Why the money does not fit, after a refusal for that.</summary>
    public Shortfall? Shortfall { get; private set; }

    public int ThisYear { get; } = clock.Today().Year;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        Input.Amount = Screen.AskedCents is { } asked ? new Money(asked).Typed() : null;
        Input.Dimension = Screen.Dimension;
        Input.RecipientName = Screen.InitiatorName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (Input.Unreadable is { } unreadable)
        {
            return await LoadAsync(slug, cancellationToken) ? this.Refused(unreadable) : NotFound();
        }

        var outcome = await propose.ExecuteAsync(new(User.PersonId(), slug, Input.Read(clock.Today())), form, cancellationToken);
        if (outcome.IsAccepted)
        {
            return LocalRedirect(Url.Content($"~/loket/initiatieven/{slug}/geld"));
        }

        if (outcome.Refusal!.IsNotFound || !await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        Shortfall = await shortfalls.AfterAsync(outcome.Refusal, Input.Read(clock.Today()), Screen.Wijk, clock.Today(), cancellationToken);
        return this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var screen = await ProposalScreen.ReadAsync(db, slug, ThisYear, cancellationToken);
        if (screen is null || !User.IsAppointed(Role.NeighbourhoodWorker, screen.Wijk.Id))
        {
            return false;
        }

        Screen = screen;
        Input.Offer(screen.Labels);
        return true;
    }
}
