using WijkFonds.Writing;

namespace WijkFonds.Obstacles;

/// <summary>What is being done now about something that is stuck.</summary>
public sealed class SayNextStep(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            var found = await work.OpenObstacleAsync(input.ObstacleId, input.PersonId, nameof(SayNextStep));
            if (!found.IsAccepted)
            {
                return found.Refusal!;
            }

            var step = WrittenText.Clean(input.NextStep);
            if (step.Length is 0 or > ObstacleAccess.TextMax)
            {
                return (step.Length == 0 ? ObstacleRefusals.NoNextStep : ObstacleRefusals.TooLong).At("Input.Text");
            }

            var (obstacle, initiative) = found.Value;
            obstacle.TakeStep(step, work.Now);
            work.ChangesPagesOf(obstacle, initiative);
            return obstacle.Id;
        },
        cancellationToken);

    public sealed record Input(Guid PersonId, Guid ObstacleId, string NextStep);
}
