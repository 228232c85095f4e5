using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>What somebody said about plans, and plans in their name.</summary>
internal sealed class AllocationData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Allocation), typeof(AllocationComment)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) => new
    {
        Proposed = await db.Set<Allocation>().Where(a => a.ProposedById == person.Id || a.ApprovedById == person.Id)
            .Select(a => new { a.Id, a.InitiativeId, a.AmountCents, a.Agreement, a.ProposedAt, a.DecidedAt }).ToListAsync(cancellationToken),
        Comments = await db.Set<AllocationComment>().Where(c => c.PersonId == person.Id).Select(c => new { c.AllocationId, c.Text, c.SaidAt }).ToListAsync(cancellationToken),
    };

    public async Task EraseAsync(Work work, Person person)
    {
        await work.Db.Set<AllocationComment>().Where(c => c.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<Allocation>()
            .Where(a => work.Db.Initiatives.Any(i => i.Id == a.InitiativeId && i.OwnerId == person.Id && (a.RecipientName == i.InitiatorName || a.RecipientName == person.FirstName)))
            .ExecuteUpdateAsync(a => a.SetProperty(r => r.RecipientName, PeopleWords.Erased), work.CancellationToken);
    }
}
