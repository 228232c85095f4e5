using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Obstacles;

/// <summary>Other words for what is stuck, here and in the time line: a name that should not stand in public, or a mistake.</summary>
public sealed class CorrectObstacle(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            var found = await work.OpenObstacleAsync(input.ObstacleId, input.PersonId, nameof(CorrectObstacle));
            if (!found.IsAccepted)
            {
                return found.Refusal!;
            }

            var (what, stuckWith) = (WrittenText.Clean(input.What), WrittenText.Clean(input.StuckWith));
            if (ObstacleAccess.RefuseWords(what, stuckWith) is { } refusal)
            {
                return refusal;
            }

            var (obstacle, initiative) = found.Value;
            await work.Db.InitiativeEvents.Where(e => e.InitiativeId == initiative.Id && e.Kind == InitiativeEventKind.GotStuck && e.Text == obstacle.What)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Text, what), work.CancellationToken);
            obstacle.Correct(what, stuckWith);
            work.ChangesPagesOf(obstacle, initiative);
            return obstacle.Id;
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, Guid ObstacleId, string What, string StuckWith);
}
