using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Obstacles;

/// <summary>A wijkwerker writes down what an initiative is stuck on, with whom, since when, and what happens next (C26).</summary>
public sealed class NoteObstacle(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            if (await work.InitiativeAsync(input.InitiativeId) is not { } initiative || await work.WorkerAsync(initiative, input.PersonId) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(worker, nameof(NoteObstacle), initiative.Id);
            var (what, stuckWith, step) = (WrittenText.Clean(input.What), WrittenText.Clean(input.StuckWith), WrittenText.Clean(input.NextStep));
            if (Refuse(what, stuckWith, step) is { } refusal)
            {
                return refusal;
            }

            if (input.Since > work.Today)
            {
                return ObstacleRefusals.NotYetStuck.At("Input.Since");
            }

            var obstacle = new Obstacle
            {
                NeighbourhoodId = worker.NeighbourhoodId ?? initiative.HomeId(),
                InitiativeId = initiative.Id,
                What = what,
                StuckWith = stuckWith,
                Rule = input.Rule is { } rule && Enum.IsDefined(rule) ? rule : null,
                Since = input.Since,
                NextStep = step,
                NextStepAt = work.Now,
                ByName = await work.FirstNameAsync(input.PersonId),
            };
            work.Db.Add(obstacle);
            work.Tells(initiative, InitiativeEventKind.GotStuck, obstacle.ByName, what);
            work.ChangesPagesOf(obstacle, initiative);
            return obstacle.Id;
        },
        cancellationToken);

    private static Refusal? Refuse(string what, string stuckWith, string step) =>
        ObstacleAccess.RefuseWords(what, stuckWith) is { } refusal ? refusal
        : step.Length == 0 ? ObstacleRefusals.NoNextStep.At("Input.NextStep")
        : step.Length > ObstacleAccess.TextMax ? ObstacleRefusals.TooLong.At("Input.NextStep")
        : null;

    /// <param name="Rule">One of our own rules, when it is that.</param>
    public sealed record Input(Guid PersonId, Guid InitiativeId, string What, string StuckWith, Rule? Rule, DateOnly Since, string NextStep);
}
