using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>
/// Somebody's initiatives, also those they gave away. An idea that no decision was taken about goes away with its text; where public money is in it, the public
/// account stays and the name goes.
/// </summary>
internal sealed class InitiativeData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Initiative), typeof(InitiativeEvent), typeof(InitiativeContact), typeof(InitiativeRevision), typeof(InitiativeDraft), typeof(Talk)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) =>
        await db.Initiatives.Where(i => i.OwnerId == person.Id)
            .Select(i => new
            {
                i.Slug, i.Title, i.Dream, i.Needs, i.AskedCents, i.HelpWanted, i.Different, i.InitiatorName, i.Stage, i.ToldAt,
                Contact = db.InitiativeContacts.Where(c => c.InitiativeId == i.Id).Select(c => new { c.Phone, c.Email, c.ComesBy }).FirstOrDefault(),
                Earlier = db.Set<InitiativeRevision>().Where(r => r.InitiativeId == i.Id).Select(r => new { r.Title, r.Dream, r.HelpWanted, r.ReplacedAt }).ToList(),
            }).ToListAsync(cancellationToken);

    public async Task EraseAsync(Work work, Person person)
    {
        foreach (var theirs in await TheirInitiative.OfAsync(work, person))
        {
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == theirs.Id, work.CancellationToken);
            var slug = initiative.Slug;
            var events = await work.Db.InitiativeEvents.AsNoTracking().Where(e => e.InitiativeId == initiative.Id).ToListAsync(work.CancellationToken);
            if (theirs.Until is not null)
            {
                await LeaveToTheNextAsync(work, initiative, person, theirs);
            }
            else
            {
                await GoAsync(work, initiative, person, theirs, events.Exists(e => e.Kind is InitiativeEventKind.Decided or InitiativeEventKind.Paid));
            }

            await AnonymiseAsync(work, events, person, theirs);
            await AnswersForgetAsync(work, person, theirs, slug, initiative.Slug);
            initiative.Version++;
            work.Changes(initiative.Id);
        }

        await ThrowDraftsAwayAsync(work, person);
    }

    /// <summary>It is somebody else's by now: everything stays, without the name of who had it before.</summary>
    private static async Task LeaveToTheNextAsync(Work work, Initiative initiative, Person person, TheirInitiative theirs)
    {
        Anonymise(initiative, person, theirs);
        initiative.Different = theirs.Without(person, initiative.Different);
        foreach (var earlier in await work.Db.Set<InitiativeRevision>().AsNoTracking().Where(r => r.InitiativeId == initiative.Id).ToListAsync(work.CancellationToken))
        {
            var (title, dream, help) = (theirs.Without(person, earlier.Title), theirs.Without(person, earlier.Dream), theirs.Without(person, earlier.HelpWanted));
            await work.Db.Set<InitiativeRevision>().Where(r => r.InitiativeId == initiative.Id && r.Version == earlier.Version).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Title, title).SetProperty(r => r.Dream, dream).SetProperty(r => r.HelpWanted, help), work.CancellationToken);
        }
    }

    private static async Task GoAsync(Work work, Initiative initiative, Person person, TheirInitiative theirs, bool hasPublicMoney)
    {
        if (hasPublicMoney)
        {
            Anonymise(initiative, person, theirs);
        }
        else
        {
            initiative.Title = "Weggehaald idee";
            (initiative.Dream, initiative.HelpWanted, initiative.Summary) = ("", "", "");
            initiative.HiddenReason = "De initiatiefnemer heeft dit idee weggehaald.";
            initiative.HiddenAt = work.Now;
            initiative.Slug = IdeaTitle.Numbered("idee", initiative.Id);
        }

        // How to reach somebody and how a text read before are nobody's business any more, also where public money stays.
        initiative.Different = "";
        await work.Db.InitiativeContacts.Where(c => c.InitiativeId == initiative.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<InitiativeRevision>().Where(r => r.InitiativeId == initiative.Id).ExecuteDeleteAsync(work.CancellationToken);
        initiative.InitiatorName = PeopleWords.Erased;
        initiative.OwnerId = null;
    }

    /// <summary>Nobody can say whose a draft is, but one with this address or number in it is theirs.</summary>
    private static async Task ThrowDraftsAwayAsync(Work work, Person person)
    {
        foreach (var reach in new[] { person.Email, person.Phone }.OfType<string>())
        {
            var written = JsonSerializer.Serialize(reach)[1..^1];
            await work.Db.InitiativeDrafts.Where(d => d.Content.Contains(written)).ExecuteDeleteAsync(work.CancellationToken);
        }
    }

    /// <summary>Answers to forms are kept for who sends one again; they hold the address of the page, and what a helper wrote down.</summary>
    private static async Task AnswersForgetAsync(Work work, Person person, TheirInitiative theirs, string slug, string newSlug)
    {
        foreach (var sent in await work.Db.Set<SentForm>().Where(f => f.Result.Contains(slug)).Select(f => new { f.Key, f.Result }).ToListAsync(work.CancellationToken))
        {
            var result = theirs.Without(person, sent.Result.Replace($"\"{slug}\"", $"\"{newSlug}\"", StringComparison.Ordinal));
            await work.Db.Set<SentForm>().Where(f => f.Key == sent.Key).ExecuteUpdateAsync(f => f.SetProperty(r => r.Result, result), work.CancellationToken);
        }
    }

    private static void Anonymise(Initiative initiative, Person person, TheirInitiative theirs)
    {
        initiative.Title = theirs.Without(person, initiative.Title);
        initiative.Dream = theirs.Without(person, initiative.Dream);
        initiative.HelpWanted = theirs.Without(person, initiative.HelpWanted);
        initiative.Summary = theirs.Without(person, initiative.Summary);
        // The address was made of the title; when a name stands in it, the page moves.
        var words = initiative.Slug.Replace('-', ' ');
        if (theirs.Without(person, words) != words)
        {
            initiative.Slug = IdeaTitle.Numbered(IdeaTitle.Slug(initiative.Title, initiative.Id), initiative.Id);
        }
    }

    private static async Task AnonymiseAsync(Work work, List<InitiativeEvent> events, Person person, TheirInitiative theirs)
    {
        foreach (var line in events)
        {
            var (name, text) = (theirs.Without(person, line.ByName), theirs.Without(person, line.Text));
            if (name != line.ByName || text != line.Text)
            {
                await work.Db.InitiativeEvents.Where(e => e.Id == line.Id)
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.ByName, name).SetProperty(r => r.Text, text), work.CancellationToken);
            }
        }
    }
}
