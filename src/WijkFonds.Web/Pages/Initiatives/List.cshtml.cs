using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>All initiatives of a wijk, shuffled so that nobody is always last (U27), with a plain form to choose from.</summary>
[AllowAnonymous]
[Shuffled]
public sealed class ListModel(WijkFondsDb db) : PageModel
{
    public const int PageSize = 24;

    /// <summary>Enough to read; a wijk with more has another problem.</summary>
    private const int StubsMax = 20;

    [BindProperty(SupportsGet = true, Name = "thema")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "fase")]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "nodig")]
    public string? Need { get; set; }

    [BindProperty(SupportsGet = true, Name = "bedrag")]
    public string? Track { get; set; }

    /// <summary>nieuw, steun, or nothing: shuffled.</summary>
    [BindProperty(SupportsGet = true, Name = "volgorde")]
    public string? Order { get; set; }

    /// <summary>Which of the eight orders, so that the second page goes on where the first one stopped.</summary>
    [BindProperty(SupportsGet = true, Name = "geschud")]
    public string? Shuffle { get; set; }

    [BindProperty(SupportsGet = true, Name = "bladzijde")]
    public string? PageText { get; set; }

    public Place Wijk { get; private set; } = null!;

    public IReadOnlyList<Card> Cards { get; private set; } = [];

    public IReadOnlyList<Stub> TakenAway { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Seed { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public bool IsFiltered => Theme is not null || Stage is not null || Need is not null || Track is not null;

    public async Task<IActionResult> OnGetAsync(string wijk, CancellationToken cancellationToken)
    {
        var place = await db.Neighbourhoods.Where(n => n.Slug == wijk).Select(n => new Place(n.Id, n.Slug, n.Name, n.Contact, n.Settings)).SingleOrDefaultAsync(cancellationToken);
        if (place is null)
        {
            return NotFound();
        }

        Wijk = place;
        ForgetUnknown();
        var chosen = Choose(db.Initiatives.Visible().InWijk(place.Id));
        Total = await chosen.CountAsync(cancellationToken);
        Number = int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Seed = int.TryParse(Shuffle, out var seed) && seed is >= 0 and < Shuffled.Orders ? seed : HttpContext.ShuffleSeed();
        Cards = await Sorted(chosen).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(i => new Card(i.Id, i.Slug, i.Title, i.InitiatorName, i.Dream.Substring(0, 400), i.Needs, i.Stage, i.EndorsementCount))
            .ToListAsync(cancellationToken);
        TakenAway = await db.Initiatives.InWijk(place.Id).Where(i => i.HiddenReason != null)
            .OrderByDescending(i => i.HiddenAt)
            .Take(StubsMax)
            .Select(i => new Stub(i.HiddenReason!, i.HiddenAt))
            .ToListAsync(cancellationToken);
        HttpContext.ShowsOn([place.Id, .. Cards.Select(card => card.Id)]);
        return Page();
    }

    /// <summary>The same choice on another page, in the same order.</summary>
    public string AddressOf(int number)
    {
        var query = new QueryBuilder(
            new (string Key, string? Value)[]
            {
                ("thema", Theme), ("fase", Stage), ("nodig", Need), ("bedrag", Track), ("volgorde", Order),
                ("geschud", Order is null ? Seed.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
                ("bladzijde", number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            }
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!)));
        return Url.Content($"~/wijken/{Wijk.Slug}/initiatieven") + query;
    }

    private void ForgetUnknown()
    {
        Theme = Theme is not null && Filters.Themes.ContainsKey(Theme) ? Theme : null;
        Stage = Stage is not null && Filters.Stages.ContainsKey(Stage) ? Stage : null;
        Need = Need is not null && Filters.Needs.ContainsKey(Need) ? Need : null;
        Track = Track is not null && Filters.Tracks.Contains(Track) ? Track : null;
        Order = Order is "nieuw" or "steun" ? Order : null;
    }

    private IQueryable<Initiative> Choose(IQueryable<Initiative> all)
    {
        if (Theme is not null)
        {
            var theme = Filters.Themes[Theme];
            all = all.Where(i => i.Dimension == theme);
        }

        if (Stage is not null)
        {
            var stage = Filters.Stages[Stage];
            all = all.Where(i => i.Stage == stage);
        }

        if (Need is not null)
        {
            var need = Filters.Needs[Need];
            all = all.Where(i => (i.Needs & need) != 0);
        }

        return all.OfTrack(Track, Wijk.Settings);
    }

    private IQueryable<Initiative> Sorted(IQueryable<Initiative> all) => Order switch
    {
        "nieuw" => all.OrderByDescending(i => i.ToldAt).ThenBy(i => i.Id),
        "steun" => all.OrderByDescending(i => i.EndorsementCount).ThenBy(i => i.Id),
        _ => all.InOrder(Seed),
    };

    public sealed record Place(Guid Id, string Slug, string Name, ContactPerson Contact, NeighbourhoodSettings Settings);

    public sealed record Card(Guid Id, string Slug, string Title, string InitiatorName, string Dream, Need Needs, Stage Stage, int Supporters);

    public sealed record Stub(string Reason, DateTimeOffset? At);
}
