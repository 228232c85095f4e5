using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>Kasboek: every transfer that touches the wijk, read like a bank statement.</summary>
[AllowAnonymous]
public sealed class KasboekModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int LinesPerPage = 50;
    private const int SearchLengthMax = 60;
    private const int FoundMax = 200;

    public string Wijk { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public int Year { get; private set; }

    public int? Month { get; private set; }

    public CashbookKind? Kind { get; private set; }

    public string Search { get; private set; } = "";

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<CashbookEntry> Lines { get; private set; } = [];

    public long FreeCents { get; private set; }

    public bool IsFirstPage { get; private set; }

    public bool IsFiltered => Month is not null || Kind is not null || Search.Length > 0;

    /// <summary>The number below which the next page begins; null on the last page.</summary>
    public long? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(string wijk, int? jaar, int? maand, string? soort, string? zoek, long? voor, CancellationToken cancellationToken)
    {
        var found = await db.Neighbourhoods.Where(n => n.Slug == wijk).Select(n => new { n.Id, n.Name, n.Slug, n.Contact }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        HttpContext.ShowsOn(found.Id);
        (Wijk, Slug, Year) = (found.Name, found.Slug, jaar is >= 2000 and <= 2999 ? jaar.Value : clock.Today().Year);
        (ViewData["Wijk"], ViewData["WijkName"], ViewData["Contact"]) = (found.Slug, found.Name, found.Contact);
        Month = maand is >= 1 and <= 12 ? maand : null;
        Kind = LedgerWords.Names.Where(name => name.Value == soort).Select(name => (CashbookKind?)name.Key).SingleOrDefault();
        Search = (zoek ?? "").Trim();
        Search = Search[..Math.Min(Search.Length, SearchLengthMax)];
        IsFirstPage = voor is null;
        Years = await db.LedgerAccounts
            .Where(a => a.NeighbourhoodId == found.Id && a.Kind == AccountKind.Neighbourhood)
            .Select(a => a.Year!.Value).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken);

        var all = db.CashbookLines.Where(l => l.NeighbourhoodId == found.Id && l.Year == Year);
        FreeCents = await all.OrderByDescending(l => l.Seq).Select(l => l.FreeAfterCents).FirstOrDefaultAsync(cancellationToken);
        var asked = await FilterAsync(all, found.Id, cancellationToken);
        if (voor is not null)
        {
            asked = asked.Where(l => l.Seq < voor);
        }

        var page = await asked.OrderByDescending(l => l.Seq).Take(LinesPerPage + 1).WithNames(db).OrderByDescending(l => l.Seq).ToListAsync(cancellationToken);
        Lines = page.Count > LinesPerPage ? page[..LinesPerPage] : page;
        Older = page.Count > LinesPerPage ? Lines[^1].Seq : null;
        foreach (var id in Lines.Select(line => line.InitiativeId).OfType<Guid>().Distinct())
        {
            HttpContext.ShowsOn(id);
        }

        return Page();
    }

    /// <summary>Where the other pages of the same question are.</summary>
    public Dictionary<string, string?> With(string name, string? value)
    {
        var query = new Dictionary<string, string?>
        {
            ["jaar"] = Year.ToString(CultureInfo.InvariantCulture),
            ["maand"] = Month?.ToString(CultureInfo.InvariantCulture),
            ["soort"] = Kind is { } kind ? LedgerWords.Names[kind] : null,
            ["zoek"] = Search.Length > 0 ? Search : null,
        };
        query[name] = value;
        return query.Where(pair => pair.Value is not null).ToDictionary();
    }

    private async Task<IQueryable<CashbookLine>> FilterAsync(IQueryable<CashbookLine> lines, Guid wijkId, CancellationToken cancellationToken)
    {
        if (Kind is { } kind)
        {
            lines = lines.Where(l => l.Kind == kind);
        }

        if (Month is { } month)
        {
            // A month of the year of the budget; money for next year is often brought in before it begins.
            var (first, last) = (new DateOnly(Year, month, 1), new DateOnly(Year, month, 1).AddMonths(1).AddDays(-1));
            lines = lines.Where(l => l.BookedOn >= first && l.BookedOn <= last);
        }

        if (Search.Length == 0)
        {
            return lines;
        }

        if (Money.TryParse(Search, out var amount))
        {
            return lines.Where(l => l.AmountCents == amount.Cents || l.Seq == amount.Cents / 100);
        }

#pragma warning disable CA1304, CA1311 // becomes lower() in SQL
        // First who is meant, then their lines: so the search goes through an index too.
        var pattern = "%" + Search.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        var initiatives = await db.Initiatives
            .Where(i => i.HiddenReason == null && i.Neighbourhoods.Any(n => n.NeighbourhoodId == wijkId) && EF.Functions.Like(i.Title.ToLower(), pattern, "\\"))
            .OrderByDescending(i => i.ToldAt).Select(i => i.Id).Take(FoundMax).ToListAsync(cancellationToken);
        var sources = await db.Sources.Where(s => s.Year == Year && EF.Functions.Like(s.Name.ToLower(), pattern, "\\")).Select(s => s.Id).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311
        return lines.Where(l => initiatives.Contains(l.InitiativeId!.Value) || sources.Contains(l.SourceId));
    }
}
