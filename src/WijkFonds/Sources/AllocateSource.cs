using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Money of a source goes to the budget of a wijk (transfer 110), on a decision of the college.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class AllocateSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnOpenSourceAsync(
        input,
        nameof(AllocateSource),
        form,
        async (work, source, actorRef, decisionRef) =>
            await work.RefuseWijkAsync(source, input.NeighbourhoodId)
            ?? (await work.Ledger.AllocateToNeighbourhoodAsync(source.Id, input.NeighbourhoodId, input.Year, input.AmountCents, actorRef, decisionRef)).AtAmount(),
        cancellationToken);

    /// <param name="Year">The year of the wijkbegroting in which the money stands; after it went along, a later one than that of the source.</param>
    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, int Year, long AmountCents, string Decision) : ISourceInput;
}
