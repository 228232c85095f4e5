using Microsoft.EntityFrameworkCore;
using WijkFonds.Decisions;
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
        var plans = await work.Db.Set<Allocation>()
            .Join(work.Db.Initiatives.Where(i => i.OwnerId == person.Id), a => a.InitiativeId, i => i.Id, (a, i) => new { a.Id, a.Agreement, a.NoticedBy, a.WorkerView, a.RecipientName, a.RecipientKey, Name = i.InitiatorName })
            .ToListAsync(work.CancellationToken);
        foreach (var plan in plans)
        {
            // Not an organisation: then it is the person, by whatever name the wijkwerker knows them.
            var recipient = Recipients.IsOrganisation(plan.RecipientKey) ? person.NameTakenOutOf(plan.RecipientName, plan.Name) : PeopleWords.Erased;
            var (agreement, noticed, view) = (person.NameTakenOutOf(plan.Agreement, plan.Name), person.NameTakenOutOf(plan.NoticedBy, plan.Name), person.NameTakenOutOf(plan.WorkerView, plan.Name));
            await work.Db.Set<Allocation>().Where(a => a.Id == plan.Id).ExecuteUpdateAsync(
                a => a.SetProperty(r => r.RecipientName, recipient).SetProperty(r => r.Agreement, agreement).SetProperty(r => r.NoticedBy, noticed).SetProperty(r => r.WorkerView, view),
                work.CancellationToken);
            await work.Db.Grants.Where(g => g.AllocationId == plan.Id).ExecuteUpdateAsync(g => g.SetProperty(r => r.Agreement, agreement), work.CancellationToken);
            await LeaveTableAsync(work, person, plan.Id, plan.Name);
        }
    }

    /// <summary>Who sat at the table when it was decided about their own initiative. The decision itself is never changed.</summary>
    private static async Task LeaveTableAsync(Work work, Person person, Guid allocation, string name)
    {
        foreach (var seat in await work.Db.Set<DecisionSeat>().Where(s => work.Db.Decisions.Any(d => d.Id == s.DecisionId && d.AllocationId == allocation)).ToListAsync(work.CancellationToken))
        {
            seat.Who = person.NameTakenOutOf(seat.Who, name);
        }
    }
}
