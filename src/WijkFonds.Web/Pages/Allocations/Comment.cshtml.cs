using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WijkFonds.Allocations;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>Say what you think of a plan that is open for comment.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class CommentModel(WijkFondsDb db, CommentOnPlan comment) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public PlanModel.Plan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        Input.Text = (await db.AllocationComments.FindAsync([Plan.Id, User.PersonId()], cancellationToken))?.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(slug, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await comment.ExecuteAsync(new(User.PersonId(), Plan.Id, Input.Text ?? ""), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/initiatieven/{slug}/plan")) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        Plan = (await PlanModel.ReadAsync(db, slug, cancellationToken))!;
        return Plan is not null;
    }

    public sealed class Form
    {
        public string? Text { get; set; }
    }
}
