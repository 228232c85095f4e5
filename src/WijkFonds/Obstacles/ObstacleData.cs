using Microsoft.EntityFrameworkCore;
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
        var rows = await (
            from o in work.Db.Obstacles.AsNoTracking()
            join i in work.Db.Initiatives on o.InitiativeId equals i.Id
            where i.OwnerId == person.Id
            select new { o.Id, o.What, o.StuckWith, o.NextStep, o.Helped, i.InitiatorName }).ToListAsync(work.CancellationToken);
        foreach (var row in rows)
        {
            string Without(string text) => person.NameTakenOutOf(text, row.InitiatorName);
            var (what, with, step, helped) = (Without(row.What), Without(row.StuckWith), Without(row.NextStep), Without(row.Helped));
            await work.Db.Obstacles.Where(o => o.Id == row.Id).ExecuteUpdateAsync(
                set => set.SetProperty(o => o.What, what).SetProperty(o => o.StuckWith, with).SetProperty(o => o.NextStep, step).SetProperty(o => o.Helped, helped),
                work.CancellationToken);
        }
    }
}
