using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Sources;

/// <summary>All money sources over the years, with the money that is coming: expected, promised, in (A04).</summary>
[AllowAnonymous]
public sealed class GeldbronnenModel(WijkFondsDb db) : PageModel
{
    private const int RowsMax = 300;

    public IReadOnlyList<IGrouping<int, Row>> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        HttpContext.ShowsOn(Source.All);
        var sources = await db.Sources.AsNoTracking().OrderByDescending(s => s.Year).ThenBy(s => s.Name).Take(RowsMax).ToListAsync(cancellationToken);
        var received = await SourceBook.ReceivedAsync(db, sources.ConvertAll(s => s.Id), cancellationToken);
        Years = [.. sources.Select(s => new Row(s, received.GetValueOrDefault(s.Id))).GroupBy(row => row.Source.Year)];
    }

    /// <param name="InCents">What came in and did not go back.</param>
    public sealed record Row(Source Source, long InCents)
    {
        /// <summary>Still to come; nothing once the council made it available, or who gave it took it back.</summary>
        public long ComingCents => Source.State == SourceState.In || Source.WithdrawnOn is not null ? 0 : Math.Max(0, Source.ExpectedCents - InCents);
    }
}
