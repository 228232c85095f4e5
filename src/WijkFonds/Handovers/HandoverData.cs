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
        foreach (var handover in await work.Db.Handovers
            .Where(h => h.FromId == person.Id || h.ToId == person.Id || (email != null && h.ToEmail == email)).ToListAsync(work.CancellationToken))
        {
            // Kept with the rest of the act: until then the others still read here under which name somebody stood on an initiative.
            if (handover.FromId == person.Id)
            {
                handover.FromName = PeopleWords.Erased;
            }
            else
            {
                handover.ToName = PeopleWords.Erased;
            }

            handover.Advice = "";
            if (handover.AcceptedAt is null && handover.EndedAt is null)
            {
                handover.End(work.Now);
            }

            handover.ToEmail = "";
        }
    }
}
