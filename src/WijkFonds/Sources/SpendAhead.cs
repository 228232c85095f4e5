using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>A wijk begins before the money is in (A38): promised money goes to its budget, up to the limit of the source, and the ledger shows what is still to come.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/> above the limit.</remarks>
public sealed class SpendAhead(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnOpenSourceAsync(
        input,
        nameof(SpendAhead),
        form,
        async (work, source, actorRef, decisionRef) =>
        {
            if (await work.RefuseWijkAsync(source, input.NeighbourhoodId) is { } wrong)
            {
                return wrong;
            }

            if (source.State == SourceState.Expected)
            {
                return SourceRefusals.NotPromised;
            }

            return (await work.Ledger.SpendAheadAsync(
                source.Id, input.NeighbourhoodId, source.Year, source.Earmark, source.EndsOn, input.AmountCents, source.AheadMaxCents, actorRef, decisionRef)).AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, long AmountCents, string Decision) : ISourceInput;
}
