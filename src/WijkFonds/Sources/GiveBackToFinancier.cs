using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>What no wijk got goes back to who gave it (transfer 101). What was spent ahead of promised money is settled first: that never came in.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class GiveBackToFinancier(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnSourceAsync(
        input,
        nameof(GiveBackToFinancier),
        form,
        async (work, source, actorRef, decisionRef) =>
            (await work.Ledger.GiveBackToFinancierAsync(source.Id, input.Year, input.AmountCents, actorRef, decisionRef)).AtAmount(),
        cancellationToken);

    /// <param name="Year">The year of the wijkbegroting in which the money stands; after it went along, a later one than that of the source.</param>
    /// <param name="Decision">The decision, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, int Year, long AmountCents, string Decision) : ISourceInput;
}
