using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Allocations;
using WijkFonds.Handovers;
using WijkFonds.Initiatives;
using WijkFonds.LookBacks;
using WijkFonds.Mail;
using WijkFonds.People;
using WijkFonds.Web.Mail;
using WijkFonds.Writing;

namespace WijkFonds.BrowserTests;

/// <summary>
/// Of everything that a page is about, one in the demo town. What is too short-lived for the demo is made here: a talk that waits for a yes, and a
/// question to take over.
/// </summary>
internal sealed class DemoThings
{
    public string Wijk => "laak";

    public string OtherWijk => "vreewijk";

    /// <summary>The initiative about which most has happened.</summary>
    public required string Slug { get; init; }

    public required Guid Owner { get; init; }

    /// <summary>Somebody who neither began it nor works for the town hall.</summary>
    public required Guid Neighbour { get; init; }

    /// <summary>Of Laak, and where a role is for all wijken, of the town.</summary>
    public required IReadOnlyDictionary<Role, Guid> Officials { get; init; }

    public required Guid Source { get; init; }

    /// <summary>Waits for an answer of the alderman of Laak.</summary>
    public required Guid Proposed { get; init; }

    /// <summary>All others in the town, with the alderman of their wijk.</summary>
    public required IReadOnlyList<(Guid Id, AllocationState State, Guid Alderman)> Allocations { get; init; }

    /// <summary>One of each answer.</summary>
    public required IReadOnlyList<(Guid Id, DecisionAnswer Answer)> Decisions { get; init; }

    /// <summary>The initiative with a plan about which the wijk may say what it thinks.</summary>
    public required string OpenPlan { get; init; }

    /// <summary>Paid, and not paid yet, in Laak.</summary>
    public required Guid PaidGrant { get; init; }

    public required Guid GrantedGrant { get; init; }

    public required Guid SentMail { get; init; }

    /// <summary>Under a mail: send me none of these any more.</summary>
    public required string NoMailsLink { get; init; }

    /// <summary>Merk je het in de buurt?</summary>
    public required Guid Question { get; init; }

    /// <summary>The initiative whose talk was written down, and waits for the yes of its owner.</summary>
    public required string Talked { get; init; }

    public required Guid TalkedOwner { get; init; }

    /// <summary>The initiative that <see cref="Owner"/> is asked to take over.</summary>
    public required string Handed { get; init; }

    public required Guid HandedOwner { get; init; }

    public required Guid Handover { get; init; }

    /// <summary>Where everybody lands who signs in.</summary>
    public IEnumerable<(Guid PersonId, string Address)> Desks =>
    [
        (Owner, "/mijn"),
        (Officials[Role.NeighbourhoodWorker], "/loket"),
        (Officials[Role.Alderman], "/wethouder"),
        (Officials[Role.Treasurer], "/kas"),
        (Officials[Role.Administrator], "/beheer"),
    ];

    public static async Task<DemoThings> OfAsync(KestrelPortal portal)
    {
        await using var db = portal.Database.Read();
        var wijk = await db.Neighbourhoods.SingleAsync(n => n.Slug == "laak");
        // Those of somebody who can sign in; the first has most to show.
        var own = await db.Initiatives.Visible()
            .Where(i => i.Neighbourhoods.Any(n => n.NeighbourhoodId == wijk.Id && n.IsHome) && db.People.Any(p => p.Id == i.OwnerId && p.Email != null && p.FirstName == i.InitiatorName))
            .OrderByDescending(i => db.InitiativeEvents.Count(e => e.InitiativeId == i.Id)).ThenBy(i => i.Slug)
            .Select(i => new { i.Id, i.Slug, Owner = i.OwnerId!.Value }).Take(3).ToListAsync();
        var (mine, talked, handed) = (own[0], own[1], own[2]);
        var officials = new Dictionary<Role, Guid>();
        foreach (var role in Enum.GetValues<Role>())
        {
            officials[role] = await db.Appointments.Where(a => a.Role == role && a.RevokedAt == null && (a.NeighbourhoodId == null || a.NeighbourhoodId == wijk.Id)).OrderBy(a => a.Id).Select(a => a.PersonId).FirstAsync();
        }

        var proposed = await db.Allocations.Where(a => a.State == AllocationState.Proposed && a.NeighbourhoodId == wijk.Id).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var others = await db.Allocations.OrderBy(a => a.Id)
            .Join(db.Appointments.Where(a => a.Role == Role.Alderman && a.RevokedAt == null), a => a.NeighbourhoodId, a => a.NeighbourhoodId, (a, official) => new { a.Id, a.State, official.PersonId }).ToListAsync();
        var neighbour = await db.Endorsements.Where(e => e.InitiativeId == mine.Id && e.WithdrawnAt == null && e.PersonId != mine.Owner).OrderBy(e => e.PersonId).Select(e => e.PersonId).FirstAsync();
        Task<Guid> GrantAsync(AllocationState state) =>
            db.Grants.Where(g => g.NeighbourhoodId == wijk.Id && db.Allocations.Any(a => a.Id == g.AllocationId && a.State == state)).OrderBy(g => g.Id).Select(g => g.Id).FirstAsync();
        return new DemoThings
        {
            Slug = mine.Slug,
            Owner = mine.Owner,
            Neighbour = neighbour,
            NoMailsLink = portal.Services.GetRequiredService<UnsubscribeLinks>().PathFor(neighbour, MailTopic.Week),
            Officials = officials,
            Source = await db.Sources.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(),
            Proposed = proposed,
            Allocations = [.. others.Where(other => other.Id != proposed).Select(other => (other.Id, other.State, other.PersonId))],
            Decisions = [.. (await db.Decisions.OrderBy(d => d.Id).Select(d => new { d.Id, d.Answer }).ToListAsync()).DistinctBy(d => d.Answer).Select(d => (d.Id, d.Answer))],
            OpenPlan = await db.Allocations.Where(a => a.State == AllocationState.OpenForComment).Join(db.Initiatives, a => a.InitiativeId, i => i.Id, (_, i) => i.Slug).FirstAsync(),
            PaidGrant = await GrantAsync(AllocationState.Paid),
            GrantedGrant = await GrantAsync(AllocationState.Granted),
            SentMail = await db.Set<OutboxMail>().Where(m => m.State == MailState.Sent).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(),
            Question = await db.NeighbourVerdicts.Where(v => db.Initiatives.Visible().Any(i => i.Id == v.InitiativeId)).OrderBy(v => v.AskedAt).Select(v => v.Id).FirstAsync(),
            Talked = talked.Slug,
            TalkedOwner = talked.Owner,
            Handed = handed.Slug,
            HandedOwner = handed.Owner,
            Handover = await db.Handovers.Where(h => h.InitiativeId == handed.Id).Select(h => (Guid?)h.Id).SingleOrDefaultAsync()
                ?? await MakeAsync(portal, talked.Slug, officials[Role.NeighbourhoodWorker], handed.Slug, handed.Owner, (await db.People.SingleAsync(p => p.Id == mine.Owner)).Email!),
        };
    }

    /// <summary>Once for each portal: the second language finds what the first one made.</summary>
    private static async Task<Guid> MakeAsync(KestrelPortal portal, string talked, Guid worker, string handed, Guid from, string to)
    {
        var writes = portal.Database.Writes(portal.Clock);
        var wrote = await new WriteLookBack(writes).ExecuteAsync(
            new(worker, talked, portal.Clock.GetUtcNow().DayInAmsterdam(), "Buren groeten elkaar weer.", "Het regende vaak.", "Een afdak.", "", DidNotWork: false), FormKey.New(), CancellationToken.None);
        _ = wrote.Value;
        return (await new AskToTakeOver(writes).ExecuteAsync(new(from, handed, "Ria", to, "De sleutel ligt bij Wim.", HaveMet: true), FormKey.New(), CancellationToken.None)).Value;
    }
}
