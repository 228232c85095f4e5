using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Decisions;

/// <summary>Besluiten of a wijk: every answer with its reason, how fast the money came, and which rules were deviated from (C24, C36).</summary>
[AllowAnonymous]
public sealed class ListModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int RowsMax = 200;

    public Neighbourhood Wijk { get; private set; } = null!;

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<RuleCount> Deviations { get; private set; } = [];

    /// <summary>Days from yes to money, on average; null when nothing was paid yet (A39).</summary>
    public int? DaysToPay { get; private set; }

    public async Task<IActionResult> OnGetAsync(string wijk, int? jaar, CancellationToken cancellationToken)
    {
        if (await db.Neighbourhoods.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == wijk, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Wijk = found;
        HttpContext.ShowsOn(found.Id);
        var thisYear = clock.Today().Year;
        Year = jaar ?? thisYear;
        var first = await db.Decisions.Where(d => d.NeighbourhoodId == found.Id).MinAsync(d => (DateOnly?)d.DecidedOn, cancellationToken);
        Years = [.. Enumerable.Range(first?.Year ?? thisYear, thisYear - (first?.Year ?? thisYear) + 1).Reverse()];
        var (from, to) = (new DateOnly(Math.Clamp(Year, 1, 9998), 1, 1), new DateOnly(Math.Clamp(Year, 1, 9998) + 1, 1, 1));
        var decisions = db.Decisions.Where(d => d.NeighbourhoodId == found.Id && d.DecidedOn >= from && d.DecidedOn < to);
        Rows = await (
            from d in decisions
            join i in db.Initiatives on d.InitiativeId equals i.Id
            where i.HiddenReason == null
            orderby d.DecidedAt descending
            select new Row(d.Id, i.Title, d.Answer, d.DecidedByName, d.GrantedCents, d.Reason, d.DecidedOn, d.Deviations.Count > 0)).Take(RowsMax).ToListAsync(cancellationToken);
        Deviations = await (
            from d in decisions
            from deviation in d.Deviations
            group deviation by deviation.Rule into rule
            orderby rule.Count() descending
            select new RuleCount(rule.Key, rule.Count())).ToListAsync(cancellationToken);
        var days = await db.Payouts.Where(p => p.NeighbourhoodId == found.Id && p.PaidOn >= from && p.PaidOn < to && p.DaysToPay != null).Select(p => p.DaysToPay!.Value).ToListAsync(cancellationToken);
        DaysToPay = days.Count == 0 ? null : (days.Sum() + (days.Count / 2)) / days.Count;
        return Page();
    }

    public sealed record Row(Guid Id, string Title, DecisionAnswer Answer, string ByName, long GrantedCents, string Reason, DateOnly On, bool HasDeviation);

    public sealed record RuleCount(Rule Rule, int Number);
}
