using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>The council makes money of a source available (transfer 100). May happen more than once in a year. What was spent ahead of it is settled first.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals"/>.</remarks>
public sealed class FundSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            var opened = await work.OpenSourceAsync(input.SourceId, input.PersonId, input.Decision, nameof(FundSource));
            if (!opened.IsAccepted)
            {
                return opened.Refusal!;
            }

            var (source, official, decision) = opened.Value;
            var booked = await work.Ledger.FundSourceAsync(source.Id, source.Year, source.Earmark, source.EndsOn, input.AmountCents, official.Pseudonym, decision);
            if (booked.IsAccepted)
            {
                source.State = SourceState.In;
                source.DecisionRef = input.Decision.Trim();
            }

            return booked.AtAmount();
        },
        cancellationToken);

    /// <param name="Decision">The decision of the council, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, long AmountCents, string Decision);
}
