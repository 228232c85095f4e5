using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Obstacles;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Obstacles;

/// <summary>Vastlopers: what is stuck and with whom, what came loose and how, and which rules were deviated from and why (C26, C36, K27).</summary>
[AllowAnonymous]
public sealed class ListModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int RowsMax = 100;

    private const int ReasonsRead = 60;

    private const int ReasonsShown = 3;

    public Neighbourhood Wijk { get; private set; } = null!;

    public IReadOnlyList<Row> Stuck { get; private set; } = [];

    public IReadOnlyList<Row> Loose { get; private set; } = [];

    public IReadOnlyList<RuleRow> Rules { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string wijk, CancellationToken cancellationToken)
    {
        if (await db.Neighbourhoods.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == wijk, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Wijk = found;
        HttpContext.ShowsOn(found.Id);
        var here = db.Obstacles.Where(o => o.NeighbourhoodId == found.Id);
        Stuck = await Rows(here.Where(o => o.SolvedOn == null).OrderBy(o => o.Since)).ToListAsync(cancellationToken);
        Loose = await Rows(here.Where(o => o.SolvedOn != null).OrderByDescending(o => o.SolvedOn)).ToListAsync(cancellationToken);
        var deviations =
            from d in db.Decisions
            where d.NeighbourhoodId == found.Id
            from deviation in d.Deviations
            select new { d.Id, d.DecidedOn, d.InitiativeId, deviation.Rule, deviation.Reason };
        var counts = await deviations.GroupBy(d => d.Rule).Select(g => new { Rule = g.Key, Number = g.Count() }).OrderByDescending(g => g.Number).ToListAsync(cancellationToken);
        var reasons = await (
            from d in deviations
            join i in db.Initiatives.Visible() on d.InitiativeId equals i.Id
            orderby d.DecidedOn descending
            select new Reason(d.Rule, d.Id, d.DecidedOn, d.Reason)).Take(ReasonsRead).ToListAsync(cancellationToken);
        Rules = counts.ConvertAll(c => new RuleRow(
            c.Rule,
            c.Number,
            [.. reasons.Where(r => r.Rule == c.Rule).DistinctBy(r => r.Text).Take(ReasonsShown)],
            Stuck.FirstOrDefault(r => r.Rule == c.Rule),
            Loose.FirstOrDefault(r => r.Rule == c.Rule)));
        return Page();
    }

    private IQueryable<Row> Rows(IQueryable<Obstacle> obstacles) => obstacles
        .Join(db.Initiatives.Visible(), o => o.InitiativeId, i => i.Id, (o, i) => new Row(i.Slug, i.Title, o.What, o.StuckWith, o.Rule, o.Since, o.NextStep, o.ByName)
        {
            SolvedOn = o.SolvedOn,
            Helped = o.Helped,
        })
        .Take(RowsMax);

    public sealed record Row(string Slug, string Title, string What, string StuckWith, Rule? Rule, DateOnly Since, string NextStep, string ByName)
    {
        public DateOnly? SolvedOn { get; init; }

        public string Helped { get; init; } = "";

        public int Days(DateOnly today) => (SolvedOn ?? today).DayNumber - Since.DayNumber;
    }

    /// <param name="AtWork">What is being done about this rule now.</param>
    /// <param name="Solved">What helped last time.</param>
    public sealed record RuleRow(Rule Rule, int Number, IReadOnlyList<Reason> Reasons, Row? AtWork, Row? Solved);

    public sealed record Reason(Rule Rule, Guid DecisionId, DateOnly On, string Text);
}
