using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;
using WijkFonds.Promises;
using WijkFonds.Web.Caching;
using WijkFonds.Web.Markdown;

namespace WijkFonds.Web.Pages.Wijken;

/// <summary>Home of a wijk: people and what went well first, then what is open, the money in one bar, promises and who to call (G07).</summary>
[AllowAnonymous]
[Shuffled]
public sealed class HomeModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    private const int StoriesShown = 3;
    private const int CardsShown = 6;

    public Neighbourhood Wijk { get; private set; } = null!;

    public IReadOnlyList<Story> Stories { get; private set; } = [];

    public IReadOnlyList<Card> Open { get; private set; } = [];

    public BudgetPosition Money { get; private set; } = BudgetPosition.Empty;

    public Promise? LastKept { get; private set; }

    public Promise? OldestOpen { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string wijk, CancellationToken cancellationToken)
    {
        if (await db.Neighbourhoods.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == wijk, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Wijk = found;
        HttpContext.ShowsOn(found.Id);
        Stories = await StoriesAsync(found.Id, cancellationToken);
        Open = await OpenAsync(found.Id, cancellationToken);
        Money = await WijkBudget.PositionAsync(db, found.Id, Today.Year, cancellationToken);
        await ReadPromisesAsync(found.Id, cancellationToken);
        return Page();
    }

    /// <summary>The newest story of each of the last few initiatives that told one.</summary>
    private Task<List<Story>> StoriesAsync(Guid wijkId, CancellationToken cancellationToken) =>
        (from initiative in db.Initiatives.Visible().InWijk(wijkId)
         from told in db.InitiativeEvents.Where(e => e.InitiativeId == initiative.Id && e.Kind == InitiativeEventKind.Story).OrderByDescending(e => e.At).Take(1)
         orderby told.At descending
         select new Story(
             initiative.Slug,
             initiative.Title,
             told.ByName == "" ? initiative.InitiatorName : told.ByName,
             told.Text,
             initiative.EndorsementCount,
             db.InitiativeEvents.Where(e => e.InitiativeId == initiative.Id && e.Kind == InitiativeEventKind.Paid).Sum(e => e.AmountCents) ?? 0))
        .Take(StoriesShown)
        .ToListAsync(cancellationToken);

    private Task<List<Card>> OpenAsync(Guid wijkId, CancellationToken cancellationToken) =>
        db.Initiatives.Visible().InWijk(wijkId)
            .Where(i => i.Stage == Stage.Idea || i.Stage == Stage.Start)
            .InOrder(HttpContext.ShuffleSeed())
            .Take(CardsShown)
            .Select(i => new Card(i.Slug, i.Title, i.InitiatorName, i.Dream, i.EndorsementCount, i.Needs))
            .ToListAsync(cancellationToken);

    private async Task ReadPromisesAsync(Guid wijkId, CancellationToken cancellationToken)
    {
        var promises = db.Promises.AsNoTracking().Where(p => p.NeighbourhoodId == wijkId);
        LastKept = await promises.Where(p => p.KeptAt != null).OrderByDescending(p => p.KeptAt).FirstOrDefaultAsync(cancellationToken);
        OldestOpen = await promises.Where(p => p.KeptAt == null).OrderBy(p => p.Due).FirstOrDefaultAsync(cancellationToken);
    }

    public sealed record Story(string Slug, string Title, string ByName, string Text, int Neighbours, long PaidCents);

    public sealed record Card(string Slug, string Title, string ByName, string Dream, int Neighbours, Need Needs)
    {
        private const int ExcerptLength = 140;

        /// <summary>The first lines after what the title says already.</summary>
        public string Excerpt => SafeMarkdown.Excerpt(Rest(), ExcerptLength);

        private string Rest()
        {
            var said = Title.TrimEnd('…', '.', ' ');
            return Dream.StartsWith(said, StringComparison.OrdinalIgnoreCase) && Dream.Length > said.Length + 20 && !char.IsLetter(Dream[said.Length]) && Title.Length < Dream.Length && !Title.EndsWith('…')
                ? Dream[said.Length..].TrimStart('.', ',', '!', '?', ' ', '\n')
                : Dream;
        }
    }
}
