using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Web.Caching;
using WijkFonds.Web.Pages.LookBacks;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>The money of one initiative: from which sources it came, what was paid, and what changed.</summary>
[AllowAnonymous]
public sealed class FollowModel(WijkFondsDb db) : PageModel
{
    private const int RowsMax = 60;

    public string Title { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public Stage Stage { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IEnumerable<Row> Shown => Rows.Take(RowsMax);

    /// <summary>What is not shown row by row, added up.</summary>
    public IReadOnlyList<Row> Others => [.. Rows.Skip(RowsMax)];

    /// <summary>What was agreed, the newest first, each with what the good conversations said.</summary>
    public IReadOnlyList<Agreed> Agreements { get; private set; } = [];

    /// <summary>Confirmed good conversations, the newest first.</summary>
    public IReadOnlyList<ToldTalk> Talks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var found = await (
            from i in db.Initiatives.Visible()
            where i.Slug == slug
            from n in i.Neighbourhoods
            where n.IsHome
            join wijk in db.Neighbourhoods on n.NeighbourhoodId equals wijk.Id
            select new { i.Id, i.Slug, i.Title, i.Stage, WijkId = wijk.Id, WijkSlug = wijk.Slug, wijk.Name, wijk.Contact }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        (Title, Slug, Stage) = (found.Title, found.Slug, found.Stage);
        (ViewData["Wijk"], ViewData["WijkName"], ViewData["Contact"]) = (found.WijkSlug, found.Name, found.Contact);
        Rows = await (
            from sum in db.LedgerGiven.AsNoTracking()
            where sum.InitiativeId == found.Id && sum.GivenCents > 0
            join wijk in db.Neighbourhoods on sum.NeighbourhoodId equals wijk.Id
            join s in db.Sources on sum.SourceId equals s.Id into named
            from source in named.DefaultIfEmpty()
            orderby sum.Year descending, sum.GivenCents descending
            select new Row(sum, source.Name, wijk.Slug, wijk.Name)).ToListAsync(cancellationToken);
        Agreements = await db.Grants.Where(g => g.InitiativeId == found.Id).OrderByDescending(g => g.GrantedOn)
            .Select(g => new Agreed(g.Year, g.Agreement)).Take(RowsMax).ToListAsync(cancellationToken);
        Talks = await db.LookBacks.Where(l => l.InitiativeId == found.Id && l.ConfirmedAt != null).OrderByDescending(l => l.Id)
            .Select(l => new ToldTalk(l.SpokenOn, l.Changed, l.FellShort, l.Unexpected, l.SpentNearby, l.DidNotWork)).Take(RowsMax).ToListAsync(cancellationToken);
        HttpContext.ShowsOn(found.Id, found.WijkId);
        return Page();
    }

    /// <param name="SourceName">Null when nobody wrote the source down.</param>
    public sealed record Row(LedgerGiven Sum, string? SourceName, string WijkSlug, string WijkName);

    public sealed record Agreed(int Year, string Agreement);
}
