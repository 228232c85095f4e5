using Microsoft.EntityFrameworkCore;
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
        var conversations = await work.Db.Set<LookBack>().Where(l => work.Db.Initiatives.Any(i => i.Id == l.InitiativeId && i.OwnerId == person.Id)).ToListAsync(work.CancellationToken);
        foreach (var conversation in conversations)
        {
            conversation.Changed = person.NameTakenOutOf(conversation.Changed);
            conversation.FellShort = person.NameTakenOutOf(conversation.FellShort);
            conversation.Needs = person.NameTakenOutOf(conversation.Needs);
            conversation.Unexpected = person.NameTakenOutOf(conversation.Unexpected);
            conversation.ConfirmedByPhone = person.NameTakenOutOf(conversation.ConfirmedByPhone);
        }
    }
}
