using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Free money of a wijk goes back to its source (transfer 111): at the end of the year, or when it is needed elsewhere.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class GiveMoneyBack(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var opened = await work.OpenSourceAsync(input.SourceId, input.PersonId, input.Decision, nameof(GiveMoneyBack));
            if (!opened.IsAccepted)
            {
                return opened.Refusal!;
            }

            var (source, official, decision) = opened.Value;
            return (await work.Ledger.GiveBackAsync(source.Id, input.NeighbourhoodId, source.Year, input.AmountCents, official.Pseudonym, decision)).AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, long AmountCents, string Decision);
}
