using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Obstacles;

/// <summary>What was stuck stays public; the name of the initiator goes out of it when they go.</summary>
internal sealed class ObstacleData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Obstacle)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) =>
        await db.Obstacles.Where(o => db.Initiatives.Any(i => i.Id == o.InitiativeId && i.OwnerId == person.Id))
            .Select(o => new { o.What, o.StuckWith, o.Since, o.NextStep, o.SolvedOn, o.Helped })
            .ToListAsync(cancellationToken);

    public async Task EraseAsync(Work work, Person person)
    {
        foreach (var theirs in await TheirInitiative.OfAsync(work, person))
        {
            foreach (var row in await work.Db.Obstacles.AsNoTracking().Where(o => o.InitiativeId == theirs.Id).ToListAsync(work.CancellationToken))
            {
                var (what, with) = (theirs.Without(person, row.What), theirs.Without(person, row.StuckWith));
                var (step, helped) = (theirs.Without(person, row.NextStep), theirs.Without(person, row.Helped));
                await work.Db.Obstacles.Where(o => o.Id == row.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(o => o.What, what).SetProperty(o => o.StuckWith, with).SetProperty(o => o.NextStep, step).SetProperty(o => o.Helped, helped),
                    work.CancellationToken);
            }
        }
    }
}
