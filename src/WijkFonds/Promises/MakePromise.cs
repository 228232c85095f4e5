using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Promises;

/// <summary>A wijkwerker or alderman promises something in public, with a day.</summary>
public sealed class MakePromise(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            if (await work.PromiseMakerAsync(input.PersonId, input.NeighbourhoodId) is not { } maker)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(maker, nameof(MakePromise), input.NeighbourhoodId);
            var what = WrittenText.Clean(input.What);
            if (what.Length is 0 or > PromiseMakers.TextMax)
            {
                return (what.Length == 0 ? PromiseRefusals.NothingPromised : PromiseRefusals.TooLong).At("Input.What");
            }

            if (input.Due < work.Today)
            {
                return PromiseRefusals.DayInPast.At("Input.Due");
            }

            var name = await work.FirstNameAsync(input.PersonId);
            var promise = new Promise { NeighbourhoodId = input.NeighbourhoodId, ByName = name, What = what, Due = input.Due, MadeAt = work.Now };
            work.Db.Add(promise);
            work.Changes(input.NeighbourhoodId);
            return promise.Id;
        },
        cancellationToken);

    /// <param name="Due">The last day, and it still counts.</param>
    public sealed record Input(Guid PersonId, Guid NeighbourhoodId, string What, DateOnly Due);
}
