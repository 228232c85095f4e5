using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>Geld en afspraken of one initiative, for the wijkwerker: what was proposed, what waits, what comes next.</summary>
[Authorize(Policy = Access.NeighbourhoodWorker)]
[RecentSecondFactor]
public sealed class MoneyModel(
    WijkFondsDb db, WithdrawAllocation withdraw, MeetCondition meetCondition, HideComment hideComment, ChangeStage changeStage, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Screen Shown { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => await LoadAsync(slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync([FromRoute] string slug, Guid allocation, FormKey form, CancellationToken cancellationToken) =>
        await IsOfThisAsync(slug, allocation, cancellationToken)
            ? await AfterAsync(slug, (await withdraw.ExecuteAsync(new(User.PersonId(), allocation), form, cancellationToken)).Refusal, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostConditionMetAsync([FromRoute] string slug, Guid allocation, FormKey form, CancellationToken cancellationToken) =>
        await IsOfThisAsync(slug, allocation, cancellationToken)
            ? await AfterAsync(slug, (await meetCondition.ExecuteAsync(new(User.PersonId(), allocation, Input.Note ?? ""), form, cancellationToken)).Refusal, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostHideAsync([FromRoute] string slug, Guid allocation, Guid commenter, FormKey form, CancellationToken cancellationToken) =>
        await IsOfThisAsync(slug, allocation, cancellationToken)
            ? await AfterAsync(slug, (await hideComment.ExecuteAsync(new(User.PersonId(), allocation, commenter, Input.Reason ?? ""), form, cancellationToken)).Refusal, cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostStageAsync([FromRoute] string slug, Stage stage, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync(slug, (await changeStage.ExecuteAsync(new(User.PersonId(), slug, stage), form, cancellationToken)).Refusal, cancellationToken);

    private async Task<IActionResult> AfterAsync(string slug, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content($"~/loket/initiatieven/{slug}/geld"));
        }

        return refusal.IsNotFound || !await LoadAsync(slug, cancellationToken) ? NotFound() : this.Refused(refusal);
    }

    /// <summary>The address says of which initiative it is; the form may not say something else.</summary>
    private Task<bool> IsOfThisAsync(string slug, Guid allocation, CancellationToken cancellationToken) =>
        db.Allocations.AnyAsync(a => a.Id == allocation && db.Initiatives.Any(i => i.Id == a.InitiativeId && i.Slug == slug), cancellationToken);

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await (
            from i in db.Initiatives
            where i.Slug == slug
            from home in i.Neighbourhoods
            where home.IsHome
            join n in db.Neighbourhoods on home.NeighbourhoodId equals n.Id
            select new { i.Id, i.Title, i.Stage, Wijk = n.Name, WijkId = n.Id, n.Settings.MicroLimitCents, HasPayee = db.Payees.Any(p => p.InitiativeId == i.Id && p.EndedAt == null) }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !User.IsAppointed(Role.NeighbourhoodWorker, found.WijkId))
        {
            return false;
        }

        var me = User.PersonId();
        var rows = await (
            from a in db.Allocations
            where a.InitiativeId == found.Id
            orderby a.Id descending
            select new Row(
                a.Id, a.AmountCents, a.Year, a.State, a.DecideBy, a.PublicUntil, a.Agreement,
                db.Decisions.Where(d => d.AllocationId == a.Id).OrderByDescending(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefault(),
                db.Decisions.Where(d => d.AllocationId == a.Id && d.Answer == DecisionAnswer.YesIf).OrderByDescending(d => d.Id).Select(d => d.Condition).FirstOrDefault(),
                db.Grants.Where(g => g.AllocationId == a.Id).Select(g => g.EndingAnswer).FirstOrDefault(),
                a.ContinuesId != null, a.ProposedById == me, db.Allocations.Any(next => next.ContinuesId == a.Id && next.State != AllocationState.Withdrawn),
                a.State == AllocationState.Granted && db.Payouts.Any(p => p.AllocationId == a.Id && p.State == PayoutState.Bounced
                    && p.PayeeId == db.Payees.Where(y => y.InitiativeId == a.InitiativeId && y.EndedAt == null).OrderByDescending(y => y.Id).Select(y => (Guid?)y.Id).FirstOrDefault()))).ToListAsync(cancellationToken);
        var comments = await (
            from c in db.AllocationComments
            join a in db.Allocations on c.AllocationId equals a.Id
            where a.InitiativeId == found.Id
            join p in db.People on c.PersonId equals p.Id
            orderby c.SaidAt descending
            select new Comment(c.AllocationId, c.PersonId, p.FirstName, c.Text, c.HiddenReason)).ToListAsync(cancellationToken);
        var talk = await db.LookBacks.Where(l => l.InitiativeId == found.Id).OrderByDescending(l => l.Id).Select(l => new Talk(l.SpokenOn, l.ConfirmedAt != null)).FirstOrDefaultAsync(cancellationToken);
        Stage[] next = [.. Enum.GetValues<Stage>().Where(stage => ChangeStage.Steps.Contains((found.Stage, stage)))];
        Shown = new Screen(slug, found.Title, found.Wijk, found.Stage, next, found.MicroLimitCents, found.HasPayee, rows, comments, talk);
        return true;
    }

    public sealed class Form
    {
        public string? Note { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Screen(
        string Slug, string Title, string WijkName, Stage Stage, IReadOnlyList<Stage> NextStages, long MicroLimitCents, bool HasPayee, IReadOnlyList<Row> Rows, IReadOnlyList<Comment> Comments, Talk? LastTalk);

    public sealed record Row(
        Guid Id, long AmountCents, int Year, AllocationState State, DateOnly DecideBy, DateOnly? PublicUntil, string Agreement, Guid? DecisionId, string? Condition, EndingAnswer? Ending,
        bool GoesOn, bool IsMine, bool IsContinued, bool CameBack);

    public sealed record Comment(Guid AllocationId, Guid PersonId, string Name, string Text, string? HiddenReason);

    public sealed record Talk(DateOnly On, bool IsConfirmed);
}
