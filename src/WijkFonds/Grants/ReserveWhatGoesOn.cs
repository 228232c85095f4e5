using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Grants;

/// <summary>Every hour: what goes on and waited for next year's budget is set apart as soon as there is room, the oldest first.</summary>
public sealed class ReserveWhatGoesOn(Writes writes, WijkFondsDb db)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Allocations.Where(a => a.State == AllocationState.AwaitingBudget).OrderBy(a => a.ProposedAt).Select(a => a.Id).ToListAsync(cancellationToken);
        var reserved = 0;
        foreach (var id in waiting)
        {
            reserved += (await writes.RunAsync<bool>(work => ReserveAsync(work, id), cancellationToken)).IsAccepted ? 1 : 0;
        }

        return reserved;
    }

    private static async Task<Outcome<bool>> ReserveAsync(Work work, Guid id)
    {
        var allocation = await work.Db.Allocations.Include(a => a.Lines).SingleAsync(a => a.Id == id, work.CancellationToken);
        if (AllocationLife.After(allocation.State, AllocationStep.ReserveBudget) is null)
        {
            return AllocationRefusals.NotNow;
        }

        var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == allocation.InitiativeId, work.CancellationToken);
        if (MoneyStops.Check(initiative) is { } stopped)
        {
            return stopped;
        }

        if (await SettingApart.ReserveAllAsync(work, allocation, allocation.ProposedByRef) is { } refusal)
        {
            return refusal;
        }

        allocation.Take(AllocationStep.ReserveBudget);
        var days = await work.Db.Neighbourhoods.Where(n => n.Id == allocation.NeighbourhoodId).Select(n => n.Settings.DecideWorkingDays).SingleAsync(work.CancellationToken);
        allocation.DecideBy = Clock.AddWorkingDays(work.Today, days);
        await PutOpenForComment.WhenLargeAsync(work, allocation, initiative);
        work.ChangesPagesOf(allocation);
        return true;
    }
}
