using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>Throws an idea away that was never told.</summary>
public sealed class DiscardDraft(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (await work.Db.InitiativeDrafts.FindAsync([input.DraftId], cancellationToken) is { } draft)
            {
                work.Db.Remove(draft);
            }

            return default(Done);
        },
        cancellationToken);

    /// <param name="DraftId">Known only to who showed the code.</param>
    public sealed record Input(Guid DraftId);
}
