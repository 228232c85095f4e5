using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Obstacles;

/// <summary>An obstacle to be changed, by a wijkwerker of the wijk in which it was met.</summary>
internal static class ObstacleAccess
{
    public const int TextMax = 600;

    public const int PartyMax = 100;

    public static async Task<Outcome<(Obstacle Obstacle, Initiative Initiative)>> OpenObstacleAsync(this Work work, Guid id, Guid personId, string act)
    {
        if (await work.Db.Obstacles.SingleOrDefaultAsync(o => o.Id == id, work.CancellationToken) is not { } obstacle
            || await work.Db.AppointedAsync(personId, Role.NeighbourhoodWorker, obstacle.NeighbourhoodId, work.CancellationToken) is not { } worker)
        {
            return WritingRefusals.NotYours;
        }

        work.Audit(worker, act, obstacle.Id);
        if (obstacle.SolvedOn is not null)
        {
            return ObstacleRefusals.AlreadySolved;
        }

        return (obstacle, (await work.InitiativeAsync(obstacle.InitiativeId))!);
    }

    /// <summary>Pages of the initiative, of its wijken, and of the wijk in which it is stuck.</summary>
    public static void ChangesPagesOf(this Work work, Obstacle obstacle, Initiative initiative)
    {
        work.ChangesPagesOf(initiative);
        work.Changes(obstacle.NeighbourhoodId);
    }
}
