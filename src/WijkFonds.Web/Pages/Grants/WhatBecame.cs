using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.LookBacks;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>De afspraak and what became of it: what waits for whom, the money, the good conversation, and what neighbours notice.</summary>
public sealed class WhatBecame(WijkFondsDb db, TimeProvider clock) : ViewComponent
{
    private const int RowsMax = 20;

    public async Task<IViewComponentResult> InvokeAsync(Guid initiativeId)
    {
        var stop = HttpContext.RequestAborted;
        var rows = await (
            from a in db.Allocations
            where a.InitiativeId == initiativeId && a.State != AllocationState.Withdrawn
            orderby a.Id descending
            select new Row(
                a.Id, a.AmountCents, a.Year, a.State, a.Agreement, a.NoticedBy, a.DecideBy, a.PublicUntil, a.ContinuesId != null,
                db.Decisions.Where(d => d.AllocationId == a.Id).OrderByDescending(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefault(),
                db.Payouts.Where(p => p.AllocationId == a.Id && p.PaidOn != null).Select(p => p.DaysToPay).FirstOrDefault())).Take(RowsMax).ToListAsync(stop);
        var lookBack = await db.LookBacks.AsNoTracking().Where(l => l.InitiativeId == initiativeId && l.ConfirmedAt != null).OrderByDescending(l => l.Id).FirstOrDefaultAsync(stop);
        var neighbours = lookBack is null ? null : await NeighboursSay.ReadAsync(db, initiativeId, stop);
        return View("/Pages/Grants/_WhatBecame.cshtml", new Shown(rows, lookBack, neighbours, clock.Today()));
    }

    public sealed record Shown(IReadOnlyList<Row> Rows, LookBack? LookBack, NeighboursSay? Neighbours, DateOnly Today);

    public sealed record Row(
        Guid Id, long AmountCents, int Year, AllocationState State, string Agreement, string NoticedBy, DateOnly DecideBy, DateOnly? PublicUntil, bool GoesOn, Guid? DecisionId, int? DaysToPay);
}
