using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>
/// Somebody's initiatives. An idea that no decision was taken about goes away with its text; where public money is in it, the public
/// account stays and the name goes.
/// </summary>
internal sealed class InitiativeData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Initiative), typeof(InitiativeEvent), typeof(InitiativeContact), typeof(InitiativeRevision), typeof(Talk)];

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
        foreach (var initiative in await work.Db.Initiatives.Where(i => i.OwnerId == person.Id).ToListAsync(work.CancellationToken))
        {
            var events = await work.Db.InitiativeEvents.Where(e => e.InitiativeId == initiative.Id).ToListAsync(work.CancellationToken);
            if (events.Exists(e => e.Kind is InitiativeEventKind.Decided or InitiativeEventKind.Paid))
            {
                Anonymise(initiative, person);
            }
            else
            {
                initiative.Title = "Weggehaald idee";
                (initiative.Dream, initiative.HelpWanted, initiative.Summary) = ("", "", "");
                initiative.HiddenReason = "De initiatiefnemer heeft dit idee weggehaald.";
                initiative.HiddenAt = work.Now;
            }

            // How to reach somebody and how a text read before are nobody's business any more, also where public money stays.
            initiative.Different = "";
            await work.Db.InitiativeContacts.Where(c => c.InitiativeId == initiative.Id).ExecuteDeleteAsync(work.CancellationToken);
            await work.Db.Set<InitiativeRevision>().Where(r => r.InitiativeId == initiative.Id).ExecuteDeleteAsync(work.CancellationToken);
            await AnonymiseAsync(work, events, person, initiative);
            initiative.InitiatorName = PeopleWords.Erased;
            initiative.OwnerId = null;
            initiative.Version++;
            work.Changes(initiative.Id);
        }
    }

    private static void Anonymise(Initiative initiative, Person person)
    {
        initiative.Title = person.NameTakenOutOf(initiative.Title, initiative.InitiatorName);
        initiative.Dream = person.NameTakenOutOf(initiative.Dream, initiative.InitiatorName);
        initiative.HelpWanted = person.NameTakenOutOf(initiative.HelpWanted, initiative.InitiatorName);
        initiative.Summary = person.NameTakenOutOf(initiative.Summary, initiative.InitiatorName);
    }

    private static async Task AnonymiseAsync(Work work, List<InitiativeEvent> events, Person person, Initiative initiative)
    {
        foreach (var line in events)
        {
            var (name, text) = (person.NameTakenOutOf(line.ByName, initiative.InitiatorName), person.NameTakenOutOf(line.Text, initiative.InitiatorName));
            if (name != line.ByName || text != line.Text)
            {
                await work.Db.InitiativeEvents.Where(e => e.Id == line.Id)
                    .ExecuteUpdateAsync(e => e.SetProperty(r => r.ByName, name).SetProperty(r => r.Text, text), work.CancellationToken);
            }
        }
    }
}
