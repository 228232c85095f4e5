using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>Money of a source goes to the budget of a wijk (transfer 110), on a decision of the college.</summary>
/// <remarks>Only a beheerder of the whole municipality. Cents. Refusals: <see cref="SourceRefusals"/>, <see cref="Ledger.LedgerRefusals.NotEnough"/>.</remarks>
public sealed class AllocateSource(Writes writes)
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

                if (!await work.Db.Neighbourhoods.AnyAsync(n => n.Id == input.NeighbourhoodId, cancellationToken))
                {
                    return SourceRefusals.WijkMissing.At("Input.NeighbourhoodId");
                }

                if (DecisionReference.ForLedger(input.Decision) is not { } decision)
                {
                    return SourceRefusals.DecisionMissing.At("Input.Decision");
                }

                work.Audit(official, nameof(AllocateSource), source.Id, input.Decision.Trim());
                var booked = await work.Ledger.AllocateToNeighbourhoodAsync(source.Id, input.NeighbourhoodId, source.Year, input.AmountCents, official.Pseudonym, decision);
                return booked.Refusal is { } refusal ? refusal.At("Input.Amount") : booked;
            },
            cancellationToken);

    /// <param name="Decision">The decision of the college, as people write it.</param>
    public sealed record Input(Guid PersonId, Guid SourceId, Guid NeighbourhoodId, long AmountCents, string Decision);
}
