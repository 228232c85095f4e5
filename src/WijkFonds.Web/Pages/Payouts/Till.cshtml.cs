using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.Payouts;
using WijkFonds.People;
using WijkFonds.Web.Forms;
using WijkFonds.Web.Security;
using WijkFonds.Writing;

namespace WijkFonds.Web.Pages.Payouts;

/// <summary>Kas: what to pay, what lies with the bank, what came of it. Who said yes never pays (T-21).</summary>
[Authorize(Policy = Access.Treasurer)]
[RecentSecondFactor]
public sealed class TillModel(WijkFondsDb db, OrderPayout order, ConfirmPayout confirm, BouncePayout bounce, ISeal seal, TimeProvider clock) : PageModel
{
    private const int RowsMax = 200;
    private const int DonePaidShown = 20;

    public IReadOnlyList<ToPay> Open { get; private set; } = [];

    public IReadOnlyList<AtBank> Ordered { get; private set; } = [];

    public IReadOnlyList<PaidOut> Done { get; private set; } = [];

    [BindProperty]
    public DateOnly? PaidOn { get; set; }

    public DateOnly Today { get; } = clock.Today();

    /// <summary>The number as the bank wants it. Opened for the treasurer, here and nowhere else.</summary>
    public string NumberOf(PayTo payee) => Iban.Show(seal.OpenIban(payee.SealedIban));

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostOrderAsync(Guid grant, Guid payee, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync((await order.ExecuteAsync(new(User.PersonId(), grant, payee), form, cancellationToken)).Refusal, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(Guid payout, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync((await confirm.ExecuteAsync(new(User.PersonId(), payout, PaidOn), form, cancellationToken)).Refusal, cancellationToken);

    public async Task<IActionResult> OnPostBounceAsync(Guid payout, FormKey form, CancellationToken cancellationToken) =>
        await AfterAsync((await bounce.ExecuteAsync(new(User.PersonId(), payout), form, cancellationToken)).Refusal, cancellationToken);

    private async Task<IActionResult> AfterAsync(Refusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            return LocalRedirect(Url.Content("~/kas"));
        }

        await LoadAsync(cancellationToken);
        return this.Refused(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var mine = User.WijkenAs(Role.Treasurer);
        var me = User.PersonId();
        var own = db.IsOrWasTheirs(me);
        Open = await (
            from a in db.Allocations
            where a.State == AllocationState.Granted && (mine == null || mine.Contains(a.NeighbourhoodId))
            join g in db.Grants on a.Id equals g.AllocationId
            join i in db.Initiatives on a.InitiativeId equals i.Id
            join n in db.Neighbourhoods on a.NeighbourhoodId equals n.Id
            let payee = db.Payees.Where(p => p.InitiativeId == a.InitiativeId && p.EndedAt == null).OrderByDescending(p => p.Id).FirstOrDefault()
            orderby g.GrantedOn, g.Id
            select new ToPay(
                g.Id, i.Title, n.Name, g.AmountCents, g.GrantedOn, g.DecisionId,
                payee == null ? null : new PayTo(payee.Id, payee.Name, payee.SealedIban, payee.IsKeeper, payee.EnteredAt, db.Payees.Count(p => p.InitiativeId == a.InitiativeId) > 1, payee.EnteredById == me, payee.EnteredById == a.ApprovedById,
                    db.Payouts.Any(p => p.GrantId == g.Id && p.State == PayoutState.Bounced && p.PayeeId == payee.Id)),
                a.ApprovedById == me || a.ProposedById == me || own.Contains(a.InitiativeId),
                db.Payouts.Any(p => p.GrantId == g.Id && p.State == PayoutState.Bounced))).Take(RowsMax).ToListAsync(cancellationToken);
        Ordered = await (
            from p in db.Payouts
            where p.State == PayoutState.Ordered && (mine == null || mine.Contains(p.NeighbourhoodId))
            join i in db.Initiatives on p.InitiativeId equals i.Id
            join payee in db.Payees on p.PayeeId equals payee.Id
            orderby p.OrderedAt
            select new AtBank(p.Id, i.Title, p.AmountCents, payee.Name, payee.IbanEnd, p.OrderedAt)).Take(RowsMax).ToListAsync(cancellationToken);
        Done = await (
            from p in db.Payouts
            where p.State == PayoutState.Paid && (mine == null || mine.Contains(p.NeighbourhoodId))
            join i in db.Initiatives on p.InitiativeId equals i.Id
            orderby p.PaidOn descending, p.Id descending
            select new PaidOut(p.GrantId, i.Title, p.AmountCents, p.PaidOn!.Value, p.DaysToPay ?? 0)).Take(DonePaidShown).ToListAsync(cancellationToken);
    }

    public sealed record ToPay(Guid GrantId, string Title, string WijkName, long AmountCents, DateOnly GrantedOn, Guid DecisionId, PayTo? To, bool IsMine, bool CameBack);

    public sealed record PayTo(Guid Id, string Name, string SealedIban, bool IsKeeper, DateTimeOffset EnteredAt, bool IsNew, bool IsOwnEntry, bool IsByApprover, bool CameBack);

    public sealed record AtBank(Guid Id, string Title, long AmountCents, string PayeeName, string IbanEnd, DateTimeOffset OrderedAt);

    public sealed record PaidOut(Guid GrantId, string Title, long AmountCents, DateOnly PaidOn, int Days);
}
