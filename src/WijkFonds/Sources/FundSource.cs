using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>The council makes money of a source available (transfer 100). May happen more than once in a year.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals"/>.</remarks>
public sealed class FundSource(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(
            form,
            async work =>
            {
                if (await work.Db.AppointedAsync(input.PersonId, Role.Administrator, Guid.Empty, cancellationToken) is not { } official)
                {
                    return WritingRefusals.NotYours;
                }

                if (await work.Db.Sources.SingleOrDefaultAsync(s => s.Id == input.SourceId, cancellationToken) is not { } source)
                {
                    return SourceRefusals.NotThere;
                }

                if (DecisionReference.ForLedger(input.Decision) is not { } decision)
                {
                    return SourceRefusals.DecisionMissing.At("Input.Decision");
                }

                work.Audit(official, nameof(FundSource), source.Id, input.Decision.Trim());
                var booked = await work.Ledger.FundSourceAsync(source.Id, source.Year, source.Earmark, source.EndsOn, input.AmountCents, official.Pseudonym, decision);
                if (booked.Refusal is { } refusal)
                {
                    return refusal.At("Input.Amount");
                }

                source.State = SourceState.In;
                source.DecisionRef = input.Decision.Trim();
                work.Changes(source.Id);
                return default(Done);
            },
            cancellationToken);

    /// <param name="Decision">The decision of the council, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, long AmountCents, string Decision);
}
