using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Endorsements;

/// <summary>What somebody supports. After erasing one neighbour is still one neighbour, without a name and without words.</summary>
internal sealed class EndorsementData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Endorsement)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) =>
        await db.Endorsements.Where(e => e.PersonId == person.Id)
            .Select(e => new { e.InitiativeId, e.TakesPart, e.Offer, e.Channel, e.GivenAt, e.WithdrawnAt }).ToListAsync(cancellationToken);

    public Task EraseAsync(Work work, Person person) =>
        work.Db.Endorsements.Where(e => e.PersonId == person.Id).ExecuteUpdateAsync(e => e.SetProperty(r => r.Offer, ""), work.CancellationToken);
}
