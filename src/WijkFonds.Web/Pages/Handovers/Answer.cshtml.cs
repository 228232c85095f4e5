using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Handovers;

/// <summary>Who was named reads what it is, and says yes or rather not. The link in the mail alone does nothing: it takes the address and a press.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class AnswerModel(WijkFondsDb db, TakeOver takeOver, EndHandover end, TimeProvider clock) : PageModel
{
    /// <summary>Null: the question is for another address, or is not open any more.</summary>
    public Question? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostYesAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await takeOver.ExecuteAsync(new(User.PersonId(), id), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content($"~/mijn/initiatief/{outcome.Value}")) : await RefusedAsync(id, outcome.Refusal!, cancellationToken);
    }

    public async Task<IActionResult> OnPostNoAsync([FromRoute] Guid id, FormKey form, CancellationToken cancellationToken)
    {
        var outcome = await end.ExecuteAsync(new(User.PersonId(), id), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/mijn")) : await RefusedAsync(id, outcome.Refusal!, cancellationToken);
    }

    private async Task<IActionResult> RefusedAsync(Guid id, Refusal refusal, CancellationToken cancellationToken) =>
        refusal.IsNotFound || !await LoadAsync(id, cancellationToken) ? NotFound() : this.Refused(refusal);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        if (await db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, cancellationToken) is not { } handover)
        {
            return false;
        }

        if (handover.IsOpen(clock.GetUtcNow()) && await db.People.AnyAsync(p => p.Id == me && p.Email == handover.ToEmail, cancellationToken))
        {
            Asked = await db.Initiatives.Visible().Where(i => i.Id == handover.InitiativeId && i.OwnerId == handover.FromId)
                .Select(i => new Question(i.Slug, i.Title, i.Stage, i.EndorsementCount, handover.FromName, handover.Advice, handover.HaveMet)).SingleOrDefaultAsync(cancellationToken);
        }

        return true;
    }

    public sealed record Question(string Slug, string Title, Stage Stage, int Supporters, string FromName, string Advice, bool HaveMet);
}
