using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Corrections;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Corrections;

/// <summary>After a talk: sets a contribution lower while it is not paid, or asks back what was.</summary>
[Authorize(Policy = Access.Alderman)]
[RecentSecondFactor]
public sealed class ChangeGrantModel(WijkFondsDb db, LowerGrant lower, AskMoneyBack askBack) : PageModel
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

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var isPaid = Shown.State == AllocationState.Paid;
        if (!Money.TryParse(Input.Amount, out var amount))
        {
            return this.Refused(isPaid ? LedgerRefusals.NoAmount.At("Input.Amount") : CorrectionRefusals.NotLower.With(new Money(Shown.AmountCents)).At("Input.Amount"));
        }

        var outcome = isPaid
            ? await askBack.ExecuteAsync(new(User.PersonId(), id, amount.Cents, Input.Reason ?? "", Input.TalkedOn), form, cancellationToken)
            : await lower.ExecuteAsync(new(User.PersonId(), id, amount.Cents, Input.Reason ?? "", Input.TalkedOn), form, cancellationToken);
        return outcome.IsAccepted ? LocalRedirect(Url.Content("~/besluiten/" + Shown.DecisionId)) : this.Refused(outcome.Refusal!);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var mine = User.WijkenAs(Role.Alderman);
        var shown = await (
            from g in db.Grants
            where g.Id == id && (mine == null || mine.Contains(g.NeighbourhoodId))
            join a in db.Allocations on g.AllocationId equals a.Id
            join i in db.Initiatives on g.InitiativeId equals i.Id
            select new Screen(i.Title, g.AmountCents, g.GrantedOn, g.PaidOn, g.DecisionId, a.State)).SingleOrDefaultAsync(cancellationToken);
        Shown = shown!;
        return shown is not null;
    }

    public sealed record Screen(string Title, long AmountCents, DateOnly GrantedOn, DateOnly? PaidOn, Guid DecisionId, AllocationState State);

    public sealed class Form
    {
        public DateOnly? TalkedOn { get; set; }

        public string? Amount { get; set; }

        public string? Reason { get; set; }
    }
}
