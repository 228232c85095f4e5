using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.People;
using WijkFonds.Web.Security;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>Wacht op jou: what the alderman has to answer, the oldest clock first (U32).</summary>
[Authorize(Policy = Access.Alderman)]
public sealed class WaitingModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int RowsMax = 100;

    public IReadOnlyList<Item> Now { get; private set; } = [];

    /// <summary>The wijk is still talking, or next year's budget is not there yet.</summary>
    public IReadOnlyList<Item> Later { get; private set; } = [];

    /// <summary>Money is set apart that may not pay it any more.</summary>
    public IReadOnlySet<Guid> NoLongerFits { get; private set; } = new HashSet<Guid>();

    public IReadOnlyList<Conditional> Conditions { get; private set; } = [];

    public IReadOnlyList<Ending> Endings { get; private set; } = [];

    public IReadOnlyList<Unanswered> Silent { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = User.WijkenAs(Role.Alderman);
        var allocations = db.Allocations.Where(a => mine == null || mine.Contains(a.NeighbourhoodId));
        var items = await (
            from a in allocations
            where AllocationLife.Undecided.Contains(a.State)
            join i in db.Initiatives on a.InitiativeId equals i.Id
            join n in db.Neighbourhoods on a.NeighbourhoodId equals n.Id
            join p in db.People on a.ProposedById equals p.Id
            orderby a.DecideBy, a.Id
            select new Item(a.Id, i.Title, n.Name, a.AmountCents, a.Year, a.DecideBy, a.State, a.PublicUntil, a.ContinuesId != null, i.EndorsementCount, p.FirstName))
            .Take(RowsMax).ToListAsync(cancellationToken);
        Later = items.FindAll(i => (i.State == AllocationState.AwaitingBudget && i.GoesOn) || (i.State == AllocationState.OpenForComment && Today <= i.PublicUntil));
        Now = [.. items.Except(Later)];
        var shown = items.ConvertAll(item => item.Id);
        var setApart = await db.Allocations.AsNoTracking().Include(a => a.Lines).Where(a => shown.Contains(a.Id) && MoneyThatNoLongerFits.States.Contains(a.State)).ToListAsync(cancellationToken);
        NoLongerFits = await MoneyThatNoLongerFits.OfAsync(db, setApart, Today, cancellationToken);
        Conditions = await (
            from a in allocations
            where a.State == AllocationState.Conditional
            join i in db.Initiatives on a.InitiativeId equals i.Id
            join d in db.Decisions on a.Id equals d.AllocationId
            where d.Answer == DecisionAnswer.YesIf
            orderby d.DecidedAt
            select new Conditional(a.Id, i.Title, a.AmountCents, d.Condition, d.DecidedOn)).Take(RowsMax).ToListAsync(cancellationToken);
        Endings = await (
            from g in db.Grants
            where (mine == null || mine.Contains(g.NeighbourhoodId)) && g.EndingToldAt != null && g.EndsOn >= Today && (g.EndingAnswer != EndingAnswer.GoOn || !db.Allocations.Any(a => a.ContinuesId == g.AllocationId && a.State != AllocationState.Withdrawn))
            join i in db.Initiatives on g.InitiativeId equals i.Id
            orderby g.EndsOn
            select new Ending(i.Slug, i.Title, g.EndsOn, g.EndingAnswer)).Take(RowsMax).ToListAsync(cancellationToken);
        Silent = await (
            from i in db.Initiatives
            where i.AnsweredAt == null && i.HiddenReason == null && i.AnswerBy < Today
            from home in i.Neighbourhoods
            where home.IsHome && (mine == null || mine.Contains(home.NeighbourhoodId))
            join n in db.Neighbourhoods on home.NeighbourhoodId equals n.Id
            orderby i.AnswerBy
            select new Unanswered(i.Slug, i.Title, n.Contact.FirstName, i.AnswerBy)).Take(RowsMax).ToListAsync(cancellationToken);
    }

    public sealed record Item(
        Guid Id, string Title, string WijkName, long AmountCents, int Year, DateOnly DecideBy, AllocationState State, DateOnly? PublicUntil, bool GoesOn, int Supporters, string ProposedBy);

    public sealed record Conditional(Guid Id, string Title, long AmountCents, string Condition, DateOnly DecidedOn);

    public sealed record Ending(string Slug, string Title, DateOnly EndsOn, EndingAnswer? Answer);

    public sealed record Unanswered(string Slug, string Title, string ContactName, DateOnly AnswerBy);
}
