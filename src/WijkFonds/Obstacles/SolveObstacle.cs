using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Obstacles;

/// <summary>It came loose: what helped stands in public, so that the next one knows the way.</summary>
public sealed class SolveObstacle(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            var found = await work.OpenObstacleAsync(input.ObstacleId, input.PersonId, nameof(SolveObstacle));
            if (!found.IsAccepted)
            {
                return found.Refusal!;
            }

            var helped = WrittenText.Clean(input.Helped);
            if (helped.Length is 0 or > ObstacleAccess.TextMax)
            {
                return (helped.Length == 0 ? ObstacleRefusals.NothingHelped : ObstacleRefusals.TooLong).At("Input.Text");
            }

            var (obstacle, initiative) = found.Value;
            obstacle.Solve(helped, work.Today);
            work.Tells(initiative, InitiativeEventKind.CameLoose, await work.FirstNameAsync(input.PersonId), helped);
            work.ChangesPagesOf(obstacle, initiative);
            return obstacle.Id;
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, Guid ObstacleId, string Helped);
}
