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
        var conversations = await work.Db.Set<LookBack>()
            .Join(work.Db.Initiatives.Where(i => i.OwnerId == person.Id), l => l.InitiativeId, i => i.Id, (l, i) => new { Conversation = l, i.InitiatorName })
            .ToListAsync(work.CancellationToken);
        foreach (var (conversation, name) in conversations.Select(found => (found.Conversation, found.InitiatorName)))
        {
            conversation.Changed = person.NameTakenOutOf(conversation.Changed, name);
            conversation.FellShort = person.NameTakenOutOf(conversation.FellShort, name);
            conversation.Needs = person.NameTakenOutOf(conversation.Needs, name);
            conversation.Unexpected = person.NameTakenOutOf(conversation.Unexpected, name);
            conversation.ConfirmedByPhone = person.NameTakenOutOf(conversation.ConfirmedByPhone, name);
        }
    }
}
