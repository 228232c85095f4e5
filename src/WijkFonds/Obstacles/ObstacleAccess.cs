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

    /// <summary>What stands in public must say what is in the way and with whom it lies.</summary>
    public static Refusal? RefuseWords(string what, string stuckWith) =>
        what.Length == 0 ? ObstacleRefusals.NothingInTheWay.At("Input.What")
        : what.Length > TextMax ? ObstacleRefusals.TooLong.At("Input.What")
        : stuckWith.Length == 0 ? ObstacleRefusals.StuckWithNobody.At("Input.StuckWith")
        : stuckWith.Length > PartyMax ? ObstacleRefusals.TooLong.At("Input.StuckWith")
        : null;

    /// <summary>Pages of the initiative, of its wijken, and of the wijk in which it is stuck.</summary>
    public static void ChangesPagesOf(this Work work, Obstacle obstacle, Initiative initiative)
    {
        work.ChangesPagesOf(initiative);
        work.Changes(obstacle.NeighbourhoodId);
    }
}
