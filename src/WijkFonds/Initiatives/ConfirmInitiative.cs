using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>The initiator has read what a helper wrote, and says: yes, that is how I mean it (C47, X40).</summary>
public sealed class ConfirmInitiative(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || !await work.IsInitiatorAsync(initiative, input.Who))
            {
                return WritingRefusals.NotYours;
            }

            var wasWrittenDown = initiative.EnteredById is not null && initiative.ConfirmedAt is null;
            if (!wasWrittenDown && initiative.Summary.Length == 0)
            {
                return InitiativeRefusals.NothingToConfirm;
            }

            if (wasWrittenDown)
            {
                initiative.ConfirmedAt = work.Now;
                work.Tells(initiative, InitiativeEventKind.Confirmed, initiative.InitiatorName);
            }

            if (initiative.Summary.Length > 0)
            {
                initiative.SummaryConfirmedAt ??= work.Now;
            }

            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Initiator Who);
}
