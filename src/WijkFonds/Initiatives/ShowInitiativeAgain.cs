using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>Moderation was wrong, or the text was changed: the initiative is back, and its page says so.</summary>
public sealed class ShowInitiativeAgain(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || await work.WorkerAsync(initiative, input.PersonId) is not { } worker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(worker, nameof(ShowInitiativeAgain), initiative.Id);
            if (initiative.HiddenReason is not null)
            {
                initiative.HiddenReason = null;
                initiative.HiddenAt = null;
                work.Tells(initiative, InitiativeEventKind.ShownAgain, await work.FirstNameAsync(input.PersonId));
                work.ChangesPagesOf(initiative);
            }

            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Guid PersonId);
}
