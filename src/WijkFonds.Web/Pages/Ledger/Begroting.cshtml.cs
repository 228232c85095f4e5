using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Sources;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>Wijkbegroting: where the money of a wijk comes from, and what became of it.</summary>
[AllowAnonymous]
public sealed class BegrotingModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int RecipientsShown = 10;

    /// <summary>Rows in the table; the rest of a source is one row. All of them stand in the files of the sources.</summary>
    private const int RowsShown = 50;

    /// <summary>Years in the time line.</summary>
    private const int YearsShown = 5;

    public string Wijk { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public int Year { get; private set; }

    public int ThisYear { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The newest years, the oldest of them first.</summary>
    public IReadOnlyList<YearRow> TimeLine { get; private set; } = [];

    public BudgetPosition Position { get; private set; } = BudgetPosition.Empty;

    public IReadOnlyList<SourceRow> Sources { get; private set; } = [];

    public IReadOnlyList<ComingRow> Coming { get; private set; } = [];

    public IReadOnlyList<GivenMoney> Given { get; private set; } = [];

    /// <summary>The part of <see cref="Given"/> that the table shows one by one: the most money first.</summary>
    public IReadOnlyList<GivenMoney> Shown { get; private set; } = [];

    public IReadOnlyList<DimensionRow> Dimensions { get; private set; } = [];

    public IReadOnlyList<RecipientRow> Recipients { get; private set; } = [];

    /// <summary>How many recipients there are beside those that are shown.</summary>
    public int RecipientsMore { get; private set; }

    /// <summary>What is asked and what there is, and how the year is balanced.</summary>
    public YearBalance Balance { get; private set; } = null!;

    /// <summary>What was spent in the wijk; null when nobody said it yet.</summary>
    public NearbyShare? Nearby { get; private set; }

    public async Task<IActionResult> OnGetAsync(string wijk, int? year, CancellationToken cancellationToken)
    {
        var found = await db.Neighbourhoods.Where(n => n.Slug == wijk).Select(n => new { n.Id, n.Name, n.Slug, n.Contact, n.Goals }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        HttpContext.ShowsOn(found.Id, Source.All);
        (Wijk, Slug, ThisYear) = (found.Name, found.Slug, clock.Today().Year);
        (ViewData["Wijk"], ViewData["WijkName"], ViewData["Contact"]) = (found.Slug, found.Name, found.Contact);
        Year = year ?? ThisYear;
        var byYear = await WijkBudget.ByYearAsync(db, found.Id, cancellationToken);
        Years = [.. byYear.Keys.OrderDescending()];
        if (year is not null && year != ThisYear && !Years.Contains(Year))
        {
            return NotFound();
        }

        TimeLine = [.. byYear.OrderByDescending(of => of.Key).Take(YearsShown).OrderBy(of => of.Key).Select(of => new YearRow(of.Key, WijkBudget.Total(of.Value)))];
        var bySource = byYear.GetValueOrDefault(Year) ?? new Dictionary<Guid, BudgetPosition>();
        Position = WijkBudget.Total(bySource);
        Given = await GivenMoney.ReadAsync(db, db.LedgerGiven.Where(sum => sum.NeighbourhoodId == found.Id && sum.Year == Year && sum.GivenCents > sum.ReturnedCents), cancellationToken);
        await NameSourcesAsync(found.Id, bySource, cancellationToken);
        Balance = await YearBalance.ReadAsync(db, found.Id, Year, Position, Given, found.Goals, cancellationToken);
        Nearby = await NearbyShare.ReadAsync(db, found.Id, Year, Given, cancellationToken);
        Shown = [.. Given.Take(RowsShown)];
        Summarize();
        HttpContext.ShowsOn([.. Shown.Select(row => row.InitiativeId), .. Recipients.Select(row => row.InitiativeId)]);
        return Page();
    }

    private async Task NameSourcesAsync(Guid wijkId, IReadOnlyDictionary<Guid, BudgetPosition> bySource, CancellationToken cancellationToken)
    {
        var ids = bySource.Keys.ToList();
        var sources = await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id) || (s.Year == Year && s.State != SourceState.In && s.WithdrawnOn == null)).OrderBy(s => s.Earmark)
            .Select(s => new
            {
                Source = s,
                // What came in, and what a wijk may spend before it is in: that is divided already.
                ThereCents = db.LedgerAccounts.Where(a => a.SourceId == s.Id && a.Kind == AccountKind.Treasury).Sum(a => a.DebitsPosted - a.CreditsPosted),
            })
            .ToListAsync(cancellationToken);
        Sources =
        [
            .. from position in bySource
               join source in sources on position.Key equals source.Source.Id into named
               from source in named.Select(s => s.Source).DefaultIfEmpty()
               orderby position.Value.InCents descending
               select new SourceRow(position.Key, source?.Name, source?.Financier, source?.Purpose, source?.Restriction, source?.EndsOn, source?.WithdrawnOn, position.Value),
        ];
        Coming =
        [
            .. from row in sources
               let source = row.Source
               let coming = source.ExpectedCents - row.ThereCents
               where source.Year == Year && source.State != SourceState.In && source.WithdrawnOn is null && coming > 0 && (source.NeighbourhoodIds.Count == 0 || source.NeighbourhoodIds.Contains(wijkId))
               select new ComingRow(source.Name, source.Financier, coming, source.State),
        ];
    }

    private void Summarize()
    {
        var total = Given.Sum(g => g.Cents);
        Dimensions = [.. Given.GroupBy(g => g.Dimension).OrderBy(g => g.Key).Select(g => new DimensionRow(g.Key, g.Sum(row => row.Cents), YearBalance.Percent(g.Sum(row => row.Cents), total)))];
        // One organisation is one recipient, in how many initiatives it may be (A35, I09).
        var recipients = Given.GroupBy(g => Balance.OrganisationOf(g.InitiativeId) ?? g.InitiativeId.ToString("N"))
            .Select(g => new RecipientRow(g.First().InitiativeId, g.Any(row => row.Slug is not null) ? Balance.NameOf(g.Key) : null, g.First().Title, g.First().Slug, g.Sum(row => row.Cents), YearBalance.Percent(g.Sum(row => row.Cents), Position.InCents)))
            .OrderByDescending(r => r.Cents).ToList();
        Recipients = [.. recipients.Take(RecipientsShown)];
        RecipientsMore = recipients.Count - Recipients.Count;
    }

    public sealed record SourceRow(Guid Id, string? Name, string? Financier, string? Purpose, string? Restriction, DateOnly? EndsOn, DateOnly? WithdrawnOn, BudgetPosition Position);

    public sealed record ComingRow(string Name, string Financier, long Cents, SourceState State);

    public sealed record YearRow(int Year, BudgetPosition Position);

    public sealed record DimensionRow(Dimension Dimension, long Cents, int Percent);

    /// <param name="Organisation">Its name, when the money of several initiatives goes to one organisation; else null.</param>
    public sealed record RecipientRow(Guid InitiativeId, string? Organisation, string? Title, string? Slug, long Cents, int Percent);
}
