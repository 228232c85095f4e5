using WijkFonds.Writing;

namespace WijkFonds.Promises;

/// <summary>What became of a promise: it was kept, or it is not done yet and this is why.</summary>
public sealed class SettlePromise(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            if (await work.PromiseAsync(input.PromiseId) is not { } promise || await work.PromiseMakerAsync(input.PersonId, promise.NeighbourhoodId) is not { } maker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(maker, nameof(SettlePromise), promise.Id, input.IsKept ? "kept" : "explained");
            if (promise.KeptAt is not null)
            {
                return PromiseRefusals.AlreadyKept;
            }

            var explanation = WrittenText.Clean(input.Explanation);
            if (explanation.Length > PromiseMakers.TextMax)
            {
                return PromiseRefusals.TooLong.At("Input.Explanation");
            }

            if (!input.IsKept && explanation.Length == 0)
            {
                return PromiseRefusals.NotExplained.At("Input.Explanation");
            }

            if (input.IsKept)
            {
                promise.Keep(work.Now, explanation);
            }
            else
            {
                promise.Explain(explanation);
            }

            work.Changes(promise.NeighbourhoodId);
            return promise.Id;
        },
        cancellationToken);

    /// <param name="Explanation">How it turned out; needed when it is not kept yet.</param>
    public sealed record Input(Guid PersonId, Guid PromiseId, bool IsKept, string Explanation);
}
