using WijkFonds.Allocations;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The initiator says how it stands: begun, growing, on its own feet, stopped, or beginning again (B07, B18, B23).</summary>
public sealed class SayHowItStands(Writes writes)
{
    /// <summary>What an initiator says without asking anybody; an official has more steps. Proven comes from the good conversation, not from here. Beginning again is always one step (B18).</summary>
    private static readonly Dictionary<Stage, Stage[]> Steps = new()
    {
        [Stage.Idea] = [Stage.Start, Stage.Stopped],
        [Stage.Start] = [Stage.Growth, Stage.Independent, Stage.Stopped],
        [Stage.Growth] = [Stage.Independent, Stage.Stopped],
        [Stage.Proven] = [Stage.Independent, Stage.Stopped],
        [Stage.Independent] = [Stage.Stopped],
        [Stage.Stopped] = [Stage.Start],
    };

    public static IReadOnlyList<Stage> StepsFrom(Stage stage) => Steps[stage];

    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || !await work.IsInitiatorAsync(initiative, input.Who))
            {
                return WritingRefusals.NotYours;
            }

            if (!Steps[initiative.Stage].Contains(input.Stage))
            {
                return InitiativeRefusals.StageNotPossible;
            }

            if (input.Stage == Stage.Stopped && await MoneyStops.ReleaseAsync(work, initiative, $"initiatief:{initiative.Id:N}", withWhatGoesOn: true) is { } stuck)
            {
                return stuck;
            }

            initiative.Stage = input.Stage;
            work.Tells(initiative, InitiativeEventKind.StageChanged, initiative.InitiatorName, input.Stage.ToString());
            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Initiator Who, Stage Stage);
}
