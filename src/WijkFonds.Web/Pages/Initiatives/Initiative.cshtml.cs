using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Neighbourhoods;
using WijkFonds.Web.Caching;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>The page of one initiative: the words of its people, what is needed, who stands behind it, what happened.</summary>
[AllowAnonymous]
public sealed class InitiativeModel(WijkFondsDb db, TimeProvider clock) : PageModel
{
    /// <summary>Lines of the time line and names on one page: a page does not grow with its history.</summary>
    private const int HappeningsMax = 40;

    private const int NamesMax = 12;

    public View Idea { get; private set; } = null!;

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public Place Home => Places[0];

    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    public IReadOnlyList<string> Names { get; private set; } = [];

    public InitiativeMoney Money { get; private set; } = null!;

    /// <summary>What neighbours notice of it; null when too few have answered.</summary>
    public NeighboursSay? Neighbours { get; private set; }

    /// <summary>Filled when moderation has taken it away: then this is all there is to see (T-48).</summary>
    public Stub? TakenAway { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        // One row per wijk, the idea in each: an initiative has one wijk or a few.
        var found = await (
            from i in db.Initiatives.Visible()
            where i.Slug == slug
            join n in db.Set<InitiativeNeighbourhood>() on i.Id equals n.InitiativeId
            join wijk in db.Neighbourhoods on n.NeighbourhoodId equals wijk.Id
            select new
            {
                Place = new Place(wijk.Id, wijk.Slug, wijk.Name, wijk.Contact, n.IsHome),
                Idea = new View(i.Id, i.Slug, i.Title, i.Dream, i.HelpWanted, i.Needs, i.AskedCents, i.InitiatorName, i.Stage, i.Dimension)
                {
                    ToldAt = i.ToldAt,
                    AnswerBy = i.AnswerBy,
                    IsAnswered = i.AnsweredAt != null,
                    EditedAt = i.EditedAt,
                    Channel = i.Channel,
                    HelperName = db.People.Where(p => p.Id == i.EnteredById).Select(p => p.FirstName).FirstOrDefault(),
                    IsConfirmed = i.EnteredById == null || i.ConfirmedAt != null,
                    Summary = i.Summary,
                    SummaryBy = i.SummaryBy,
                    IsSummaryConfirmed = i.SummaryConfirmedAt != null,
                    Supporters = i.EndorsementCount,
                    Different = i.Different,
                    Parent = db.Initiatives.Visible().Where(p => p.Id == i.ParentId).Select(p => new Link(p.Slug, p.Title)).FirstOrDefault(),
                    LookBack = db.LookBacks.Where(l => l.InitiativeId == i.Id && l.ConfirmedAt != null).OrderByDescending(l => l.Id).FirstOrDefault(),
                },
            }).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return await StubAsync(slug, cancellationToken);
        }

        var idea = Idea = found[0].Idea;
        Places = [.. found.Select(row => row.Place).OrderByDescending(place => place.IsHome).ThenBy(place => place.Name, StringComparer.Ordinal)];
        Happenings = await db.InitiativeEvents.Where(e => e.InitiativeId == idea.Id)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(HappeningsMax)
            .Select(e => new Happening(e.At, e.Kind, e.ByName, e.Text, e.AmountCents, e.SubjectId))
            .ToListAsync(cancellationToken);
        Names = await db.Endorsements.Where(e => e.InitiativeId == idea.Id && e.WithdrawnAt == null && e.ShowsName)
            .OrderByDescending(e => e.GivenAt)
            .Take(NamesMax)
            .Join(db.People.Where(p => p.ErasedAt == null), e => e.PersonId, p => p.Id, (_, p) => p.FirstName)
            .ToListAsync(cancellationToken);
        Money = await InitiativeMoney.ReadAsync(db, idea.Id, cancellationToken);
        Neighbours = idea.LookBack is { } lookBack ? await NeighboursSay.ReadAsync(db, lookBack.Id, cancellationToken) : null;
        HttpContext.ShowsOn([idea.Id, .. Places.Select(place => place.Id)]);
        return Page();
    }

    /// <summary>How many days after it was told, for "na 2 dagen".</summary>
    public int DaysSinceTold(DateTimeOffset at) => at.DayInAmsterdam().DayNumber - Idea.ToldAt.DayInAmsterdam().DayNumber;

    private async Task<IActionResult> StubAsync(string slug, CancellationToken cancellationToken)
    {
        TakenAway = await db.Initiatives.Where(i => i.Slug == slug && i.HiddenReason != null)
            .Select(i => new Stub(i.Id, i.HiddenReason!, i.HiddenAt))
            .SingleOrDefaultAsync(cancellationToken);
        if (TakenAway is null)
        {
            return NotFound();
        }

        HttpContext.ShowsOn(TakenAway.Id);
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }

    public sealed record View(Guid Id, string Slug, string Title, string Dream, string HelpWanted, Need Needs, long? AskedCents, string InitiatorName, Stage Stage, Dimension Dimension)
    {
        public DateTimeOffset ToldAt { get; init; }

        public DateOnly AnswerBy { get; init; }

        public bool IsAnswered { get; init; }

        public DateTimeOffset? EditedAt { get; init; }

        public Channel Channel { get; init; }

        /// <summary>First name of the wijkwerker who wrote it down for somebody.</summary>
        public string? HelperName { get; init; }

        public bool IsConfirmed { get; init; }

        public string Summary { get; init; } = "";

        public string SummaryBy { get; init; } = "";

        public bool IsSummaryConfirmed { get; init; }

        public int Supporters { get; init; }

        public string Different { get; init; } = "";

        public Link? Parent { get; init; }

        /// <summary>The newest good conversation that the initiator confirmed.</summary>
        public LookBack? LookBack { get; init; }
    }

    public sealed record Place(Guid Id, string Slug, string Name, ContactPerson Contact, bool IsHome);

    public sealed record Happening(DateTimeOffset At, InitiativeEventKind Kind, string ByName, string Text, long? AmountCents, Guid? SubjectId);

    public sealed record Link(string Slug, string Title);

    public sealed record Stub(Guid Id, string Reason, DateTimeOffset? At);
}
