using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>What a wijk has left of a source goes along to the next year, with the same purpose (transfers 111, 101, 100, 110).</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>, <see cref="Ledger.LedgerRefusals.EndsThisYear"/>.</remarks>
public sealed class CarryOver(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var opened = await work.OpenSourceAsync(input.SourceId, input.PersonId, input.Decision, nameof(CarryOver));
            if (!opened.IsAccepted)
            {
                return opened.Refusal!;
            }

            var (source, official, decision) = opened.Value;
            return (await work.Ledger.CarryOverAsync(source.Id, input.NeighbourhoodId, source.Year, input.AmountCents, official.Pseudonym, decision)).AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, long AmountCents, string Decision);
}
