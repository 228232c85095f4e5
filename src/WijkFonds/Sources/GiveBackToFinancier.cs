using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>What no wijk got goes back to who gave it (transfer 101).</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class GiveBackToFinancier(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var opened = await work.OpenSourceAsync(input.SourceId, input.PersonId, input.Decision, nameof(GiveBackToFinancier));
            if (!opened.IsAccepted)
            {
                return opened.Refusal!;
            }

            var (source, official, decision) = opened.Value;
            return (await work.Ledger.GiveBackToFinancierAsync(source.Id, source.Year, input.AmountCents, official.Pseudonym, decision)).AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, long AmountCents, string Decision);
}
