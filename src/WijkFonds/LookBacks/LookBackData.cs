using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.LookBacks;

/// <summary>What somebody noticed of an initiative. An answer keeps counting; behind it is nobody any more.</summary>
internal sealed class LookBackData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(NeighbourVerdict)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) =>
        await db.Set<NeighbourVerdict>().Where(v => v.PersonId == person.Id).Select(v => new { v.InitiativeId, v.AskedAt, v.Answer, v.AnsweredAt }).ToListAsync(cancellationToken);

    public async Task EraseAsync(Work work, Person person)
    {
        foreach (var theirs in await TheirInitiative.OfAsync(work, person))
        {
            foreach (var conversation in await work.Db.Set<LookBack>().Where(l => l.InitiativeId == theirs.Id).ToListAsync(work.CancellationToken))
            {
                conversation.Changed = theirs.Without(person, conversation.Changed);
                conversation.FellShort = theirs.Without(person, conversation.FellShort);
                conversation.Needs = theirs.Without(person, conversation.Needs);
                conversation.Unexpected = theirs.Without(person, conversation.Unexpected);
                conversation.ConfirmedByPhone = theirs.Without(person, conversation.ConfirmedByPhone);
            }
        }
    }
}
