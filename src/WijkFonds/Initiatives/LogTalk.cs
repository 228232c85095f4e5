using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>An official notes that they spoke with the initiator. What was said stays between the two (B32).</summary>
public sealed class LogTalk(Writes writes)
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

            work.Audit(worker, nameof(LogTalk), initiative.Id);
            if (input.SpokenOn > work.Today)
            {
                return InitiativeRefusals.TalkInFuture.At("Talk.SpokenOn");
            }

            work.Db.Add(new Talk { InitiativeId = initiative.Id, ByPersonId = input.PersonId, SpokenOn = input.SpokenOn, Channel = input.Channel, LoggedAt = work.Now });
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Guid PersonId, DateOnly SpokenOn, Channel Channel);
}
