using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Corrections;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Corrections;

/// <summary>The treasurer books what an initiative gave back.</summary>
[Authorize(Policy = Access.Treasurer)]
[RecentSecondFactor]
public sealed class CameBackModel(WijkFondsDb db, ReceiveMoneyBack receive) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Screen Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, FormKey form, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Money.TryParse(Input.Amount, out var amount))
        {
            return this.Refused(LedgerRefusals.NoAmount.At("Input.Amount"));
        }

        var outcome = await receive.ExecuteAsync(new(User.PersonId(), id, amount.Cents, Input.Reason ?? ""), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/besluiten/" + Shown.DecisionId)) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var mine = User.WijkenAs(Role.Treasurer);
        var shown = await (
            from g in db.Grants
            where g.Id == id && g.PaidOn != null && (mine == null || mine.Contains(g.NeighbourhoodId))
            join i in db.Initiatives on g.InitiativeId equals i.Id
            select new Screen(i.Title, g.AmountCents, g.PaidOn!.Value, g.DecisionId)).SingleOrDefaultAsync(cancellationToken);
        Shown = shown!;
        return shown is not null;
    }

    public sealed record Screen(string Title, long AmountCents, DateOnly PaidOn, Guid DecisionId);

    public sealed class Form
    {
        public string? Amount { get; set; }

        public string? Reason { get; set; }
    }
}
