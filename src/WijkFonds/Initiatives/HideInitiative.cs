using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>Moderation takes an initiative out of sight. What stays in public is that it happened, when and why (T-48).</summary>
public sealed class HideInitiative(Writes writes)
{
    private const int ReasonMax = 500;

    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || await work.WorkerAsync(initiative, input.PersonId) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            var reason = WrittenText.Clean(input.Reason);
            work.Audit(worker, nameof(HideInitiative), initiative.Id);
            if (reason.Length is < 10 or > ReasonMax)
            {
                return (reason.Length < 10 ? InitiativeRefusals.NoReason : InitiativeRefusals.TooLong.With(ReasonMax / 6)).At("Hide.Reason");
            }

            initiative.HiddenReason = reason;
            initiative.HiddenAt = work.Now;
            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Guid PersonId, string Reason);
}
