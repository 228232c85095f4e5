using Microsoft.EntityFrameworkCore;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
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
        foreach (var theirs in await TheirInitiative.OfAsync(work, person))
        {
            await LeaveAsync(work, person, theirs);
        }
    }

    private static async Task LeaveAsync(Work work, Person person, TheirInitiative theirs)
    {
        var plans = await work.Db.Set<Allocation>().AsNoTracking().Where(a => a.InitiativeId == theirs.Id)
            .Select(a => new { a.Id, a.Agreement, a.NoticedBy, a.WorkerView, a.RecipientName, a.RecipientKey, a.ProposedAt }).ToListAsync(work.CancellationToken);
        // "We gaan door" takes the name along into the years after it was given away.
        var then = plans.Where(p => theirs.Until is not { } until || p.ProposedAt <= until).Select(p => p.RecipientKey).ToHashSet();
        foreach (var plan in plans)
        {
            // Not an organisation: then it is the person, by whatever name the wijkwerker knows them.
            var recipient = Recipients.IsOrganisation(plan.RecipientKey) || !then.Contains(plan.RecipientKey) ? theirs.Without(person, plan.RecipientName) : PeopleWords.Erased;
            var (agreement, noticed, view) = (theirs.Without(person, plan.Agreement), theirs.Without(person, plan.NoticedBy), theirs.Without(person, plan.WorkerView));
            await work.Db.Set<Allocation>().Where(a => a.Id == plan.Id).ExecuteUpdateAsync(
                a => a.SetProperty(r => r.RecipientName, recipient).SetProperty(r => r.Agreement, agreement).SetProperty(r => r.NoticedBy, noticed).SetProperty(r => r.WorkerView, view),
                work.CancellationToken);
            await work.Db.Grants.Where(g => g.AllocationId == plan.Id).ExecuteUpdateAsync(g => g.SetProperty(r => r.Agreement, agreement), work.CancellationToken);
            await LeaveTableAsync(work, person, plan.Id, theirs);
        }
    }

    /// <summary>Who sat at the table when it was decided about their own initiative. The decision itself is never changed.</summary>
    private static async Task LeaveTableAsync(Work work, Person person, Guid allocation, TheirInitiative theirs)
    {
        foreach (var seat in await work.Db.Set<DecisionSeat>().Where(s => work.Db.Decisions.Any(d => d.Id == s.DecisionId && d.AllocationId == allocation)).ToListAsync(work.CancellationToken))
        {
            seat.Who = theirs.Without(person, seat.Who);
        }
    }
}
