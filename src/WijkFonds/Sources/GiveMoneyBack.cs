using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Free money of a wijk goes back to its source (transfer 111): at the end of the year, or when it is needed elsewhere.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class GiveMoneyBack(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnSourceAsync(
        input,
        nameof(GiveMoneyBack),
        form,
        async (work, source, actorRef, decisionRef) =>
            (await work.Ledger.GiveBackAsync(source.Id, input.NeighbourhoodId, input.Year, input.AmountCents, actorRef, decisionRef)).AtAmount(),
        cancellationToken);

    /// <param name="Year">The year of the wijkbegroting in which the money stands; after it went along, a later one than that of the source.</param>
    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, int Year, long AmountCents, string Decision) : ISourceInput;
}
