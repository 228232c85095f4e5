using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Money of a source goes to the budget of a wijk (transfer 110), on a decision of the college.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class AllocateSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var opened = await work.OpenSourceAsync(input.SourceId, input.PersonId, input.Decision, nameof(AllocateSource));
            if (!opened.IsAccepted)
            {
                return opened.Refusal!;
            }

            var (source, official, decision) = opened.Value;
            if (await work.RefuseWijkAsync(source, input.NeighbourhoodId) is { } wrong)
            {
                return wrong;
            }

            return (await work.Ledger.AllocateToNeighbourhoodAsync(source.Id, input.NeighbourhoodId, source.Year, input.AmountCents, official.Pseudonym, decision)).AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, long AmountCents, string Decision);
}
