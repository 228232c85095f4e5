using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>What a wijk has left of a source goes along to the next year, with the same purpose (transfers 111, 101, 100, 110).</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>, <see cref="Ledger.LedgerRefusals.EndsThisYear"/>.</remarks>
public sealed class CarryOver(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnOpenSourceAsync(
        input,
        nameof(CarryOver),
        form,
        async (work, source, actorRef, decisionRef) =>
            (await work.Ledger.CarryOverAsync(source.Id, input.NeighbourhoodId, input.Year, input.AmountCents, actorRef, decisionRef)).AtAmount(),
        cancellationToken);

    /// <param name="Year">From which year of the wijkbegroting in which the money stands; after it went along, a later one than that of the source.</param>
    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, int Year, long AmountCents, string Decision) : ISourceInput;
}
