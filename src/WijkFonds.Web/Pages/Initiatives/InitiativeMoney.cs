using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>The money of one initiative, for its page: what was promised with which agreement, and the lines of the cash book. Amounts in cents.</summary>
public sealed record InitiativeMoney(IReadOnlyList<InitiativeMoney.Plan> Plans, IReadOnlyList<InitiativeMoney.Line> Lines)
{
    private const int PlansMax = 20;

    private const int LinesMax = 12;

    private static readonly AllocationState[] Sure = [AllocationState.Granted, AllocationState.Ordered, AllocationState.Paid];

    private static readonly AllocationState[] Waiting = [AllocationState.OpenForComment, AllocationState.Proposed, AllocationState.AwaitingBudget, AllocationState.Conditional];

    public long PaidCents => Plans.Where(plan => plan.State == AllocationState.Paid).Sum(plan => plan.Cents);

    public long GrantedCents => Plans.Where(plan => plan.State is AllocationState.Granted or AllocationState.Ordered).Sum(plan => plan.Cents);

    public long ProposedCents => Plans.Where(plan => Waiting.Contains(plan.State)).Sum(plan => plan.Cents);

    /// <summary>The agreement that holds now: that of the newest yes.</summary>
    public Plan? Agreement => Plans.FirstOrDefault(plan => Sure.Contains(plan.State));

    /// <summary>What waits for somebody, with the day before which they decide.</summary>
    public Plan? ToDecide => Plans.FirstOrDefault(plan => plan.State is AllocationState.OpenForComment or AllocationState.Proposed);

    /// <summary>Still needed of what was asked, or nothing when no amount was asked.</summary>
    public long StillNeeded(long? askedCents) => Math.Max(0, (askedCents ?? 0) - PaidCents - GrantedCents - ProposedCents);

    public static async Task<InitiativeMoney> ReadAsync(WijkFondsDb db, Guid initiativeId, CancellationToken cancellationToken)
    {
        var plans = await db.Allocations
            .Where(a => a.InitiativeId == initiativeId && a.State != AllocationState.Withdrawn && a.State != AllocationState.Lapsed)
            .OrderByDescending(a => a.ProposedAt)
            .Take(PlansMax)
            .Select(a => new Plan(
                a.State, a.AmountCents, a.Agreement, a.NoticedBy, a.Dimension, a.Year, a.ContinuesId != null, a.DecideBy, a.PublicUntil,
                db.Decisions.Where(d => d.AllocationId == a.Id).OrderByDescending(d => d.DecidedAt).Select(d => (Guid?)d.Id).FirstOrDefault(),
                db.Payouts.Where(p => p.AllocationId == a.Id && p.PaidOn != null).Select(p => p.DaysToPay).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var lines = await db.CashbookLines
            .Where(l => l.InitiativeId == initiativeId && (l.Kind == CashbookKind.Granted || l.Kind == CashbookKind.Paid || l.Kind == CashbookKind.Lowered || l.Kind == CashbookKind.CameBack))
            .OrderByDescending(l => l.Seq)
            .Take(LinesMax)
            .Select(l => new Line(
                l.Seq, l.Kind, l.BookedOn, l.AmountCents, l.Year,
                db.Sources.Where(s => s.Id == l.SourceId).Select(s => s.Name).FirstOrDefault() ?? "",
                db.Neighbourhoods.Where(n => n.Id == l.NeighbourhoodId).Select(n => n.Slug).First()))
            .ToListAsync(cancellationToken);
        return new InitiativeMoney(plans, lines);
    }

    public sealed record Plan(
        AllocationState State, long Cents, string Agreement, string NoticedBy, Dimension Dimension, int Year, bool GoesOn, DateOnly DecideBy, DateOnly? PublicUntil, Guid? DecisionId, int? DaysToPay);

    public sealed record Line(long Seq, CashbookKind Kind, DateOnly BookedOn, long Cents, int Year, string SourceName, string Wijk);
}
