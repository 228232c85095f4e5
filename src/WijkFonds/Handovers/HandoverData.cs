using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Handovers;

/// <summary>Who gave what to whom. After somebody goes, the initiative they gave away stays with its new owner, without their name.</summary>
internal sealed class HandoverData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Handover)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) =>
        await db.Handovers.Where(h => h.FromId == person.Id || h.ToId == person.Id || (person.Email != null && h.ToEmail == person.Email))
            .Select(h => new { h.InitiativeId, h.FromName, h.ToName, h.Advice, h.AskedAt, h.AcceptedAt, h.EndedAt })
            .ToListAsync(cancellationToken);

    public async Task EraseAsync(Work work, Person person)
    {
        var email = person.Email;
        var handovers = await work.Db.Handovers.AsNoTracking()
            .Where(h => h.FromId == person.Id || h.ToId == person.Id || (email != null && h.ToEmail == email)).ToListAsync(work.CancellationToken);
        foreach (var handover in handovers)
        {
            var name = handover.FromId == person.Id ? handover.FromName : handover.ToName;
            var (from, to) = (handover.FromId == person.Id ? PeopleWords.Erased : handover.FromName, handover.FromId == person.Id ? handover.ToName : PeopleWords.Erased);
            var isOpen = handover.AcceptedAt is null && handover.EndedAt is null;
            var ended = isOpen ? work.Now : handover.EndedAt;
            await work.Db.Handovers.Where(h => h.Id == handover.Id).ExecuteUpdateAsync(
                set => set.SetProperty(h => h.FromName, from).SetProperty(h => h.ToName, to).SetProperty(h => h.ToEmail, "").SetProperty(h => h.Advice, "").SetProperty(h => h.EndedAt, ended),
                work.CancellationToken);
            if (handover.AcceptedAt is not null)
            {
                await TakeOutOfEventsAsync(work, person, handover.InitiativeId, name);
            }
        }
    }

    private static async Task TakeOutOfEventsAsync(Work work, Person person, Guid initiativeId, string name)
    {
        foreach (var line in await work.Db.InitiativeEvents.AsNoTracking().Where(e => e.InitiativeId == initiativeId).ToListAsync(work.CancellationToken))
        {
            var (by, text) = (person.NameTakenOutOf(line.ByName, name), person.NameTakenOutOf(line.Text, name));
            if (by != line.ByName || text != line.Text)
            {
                await work.Db.InitiativeEvents.Where(e => e.Id == line.Id).ExecuteUpdateAsync(e => e.SetProperty(r => r.ByName, by).SetProperty(r => r.Text, text), work.CancellationToken);
            }
        }

        work.Changes(initiativeId);
    }
}
