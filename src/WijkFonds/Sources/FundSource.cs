using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>The council makes money of a source available (transfer 100). May happen more than once in a year. What was spent ahead of it is settled first.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals"/>.</remarks>
public sealed class FundSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnOpenSourceAsync(
        input,
        nameof(FundSource),
        form,
        async (work, source, actorRef, decisionRef) =>
        {
            var booked = await work.Ledger.FundSourceAsync(source.Id, source.Year, source.Earmark, source.EndsOn, input.AmountCents, actorRef, decisionRef);
            if (booked.IsAccepted)
            {
                source.State = SourceState.In;
                source.DecisionRef = input.Decision.Trim();
            }

            return booked.AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision of the council, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, long AmountCents, string Decision) : ISourceInput;
}
