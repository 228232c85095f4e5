using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Payouts;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>Mijn initiatief: where the money is, tell a story, look back together, and go on with one press.</summary>
[Authorize(Policy = Access.Resident)]
public sealed class MineModel(WijkFondsDb db, ContinueInitiative goOn, AnswerEnding answerEnding, TimeProvider clock) : PageModel
{
    public Screen Shown { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostContinueAsync([FromRoute] string slug, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(slug, (await goOn.ExecuteAsync(new(User.PersonId(), slug), form, cancellationToken)).Refusal, cancellationToken);

    public async Task<IActionResult> OnPostEndingAsync([FromRoute] string slug, EndingAnswer? answer, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(slug, (await answerEnding.ExecuteAsync(new(User.PersonId(), slug, answer), form, cancellationToken)).Refusal, cancellationToken);

    private async Task<IActionResult> AfterAsync(string slug, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content($"~/mijn/initiatief/{slug}"));
        }

        return refusal.IsNotFound || !await LoadAsync(slug, cancellationToken) ? NotFound() : this.Refused(refusal);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var me = User.PersonId();
        var found = await db.Initiatives.Where(i => i.Slug == slug && i.OwnerId == me)
            .Select(i => new
            {
                i.Id,
                i.Title,
                i.Stage,
                HasPayee = db.Payees.Any(p => p.InitiativeId == i.Id && p.EndedAt == null),
                ToConfirm = db.LookBacks.Any(l => l.InitiativeId == i.Id && l.ConfirmedAt == null),
            }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        var rows = await db.Allocations.Where(a => a.InitiativeId == found.Id).OrderByDescending(a => a.Id)
            .Select(a => new Row(
                a.Id, a.AmountCents, a.Year, a.State, a.DecideBy, a.PublicUntil, a.ContinuesId,
                db.Decisions.Where(d => d.AllocationId == a.Id).OrderByDescending(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefault(),
                a.State == AllocationState.Granted && db.Payouts.Any(p => p.AllocationId == a.Id && p.State == PayoutState.Bounced
                    && p.PayeeId == db.Payees.Where(y => y.InitiativeId == a.InitiativeId && y.EndedAt == null).OrderByDescending(y => y.Id).Select(y => (Guid?)y.Id).FirstOrDefault()))).ToListAsync(cancellationToken);
        var grant = await db.StandingGrants(found.Id).OrderByDescending(g => g.Year).ThenByDescending(g => g.Id).FirstOrDefaultAsync(cancellationToken);
        var mayGoOn = found.Stage is Stage.Proven or Stage.Independent && grant is not null && rows.TrueForAll(r => r.ContinuesId != grant.AllocationId || r.State == AllocationState.Withdrawn);
        var isEnding = grant is { EndingToldAt: not null, EndingAnswer: null } && grant.EndsOn >= Today;
        Shown = new Screen(slug, found.Title, found.Stage, rows, found.HasPayee, found.ToConfirm, mayGoOn, isEnding, grant?.EndsOn, grant?.EndingAnswer);
        return true;
    }

    public sealed record Screen(
        string Slug, string Title, Stage Stage, IReadOnlyList<Row> Rows, bool HasPayee, bool HasTalkToConfirm, bool MayGoOn, bool IsEnding, DateOnly? EndsOn, EndingAnswer? Ending);

    /// <param name="CameBack">The bank sent the money back, and the number it went to is still the last one given.</param>
    public sealed record Row(Guid Id, long AmountCents, int Year, AllocationState State, DateOnly DecideBy, DateOnly? PublicUntil, Guid? ContinuesId, Guid? DecisionId, bool CameBack);
}
