using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>A source to be booked on, by a beheerder of the whole municipality, on a decision that everybody may read.</summary>
internal static class SourceAccess
{
    /// <summary>What is done with the source once it is open.</summary>
    /// <param name="actorRef">Who acts, as the ledger keeps it.</param>
    /// <param name="decisionRef">The decision, as the ledger keeps it.</param>
    public delegate Task<Outcome<Done>> Act(Work work, Source source, string actorRef, string decisionRef);

    /// <summary>Opens the source, and does this with it. Every attempt by an official stands in the audit log, also one that is refused.</summary>
    public static Task<Outcome<Done>> OnSourceAsync(this Writes writes, ISourceInput input, string name, FormKey form, Act act, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (await work.Db.AppointedAsync(input.PersonId, Role.Administrator, Guid.Empty, work.CancellationToken) is not { } official)
            {
                return WritingRefusals.NotYours;
            }

            work.Audit(official, name, input.SourceId, input.Decision.Trim());
            // Whoever has the turn may be taking this source back, or changing its rules: read it after them.
            await work.Ledger.WaitForTurnAsync();
            if (await work.Db.Sources.SingleOrDefaultAsync(s => s.Id == input.SourceId, work.CancellationToken) is not { } source)
            {
                return SourceRefusals.NotThere;
            }

            if (DecisionReference.ForLedger(input.Decision) is not { } reference)
            {
                return SourceRefusals.DecisionMissing.At("Input.Decision");
            }

            work.Changes(source.Id);
            work.Changes(Source.All);
            return await act(work, source, official.Pseudonym, reference);
        },
        cancellationToken);

    /// <summary>The same for what makes a source give more; one that was taken back gives nothing more.</summary>
    public static Task<Outcome<Done>> OnOpenSourceAsync(this Writes writes, ISourceInput input, string name, FormKey form, Act act, CancellationToken cancellationToken) => writes.OnSourceAsync(
        input,
        name,
        form,
        async (work, source, actorRef, decisionRef) => source.WithdrawnOn is null ? await act(work, source, actorRef, decisionRef) : SourceRefusals.Withdrawn,
        cancellationToken);

    /// <summary>Why this source gives nothing to this wijk; null when it may.</summary>
    public static async Task<Refusal?> RefuseWijkAsync(this Work work, Source source, Guid neighbourhoodId) =>
        !await work.Db.Neighbourhoods.AnyAsync(n => n.Id == neighbourhoodId, work.CancellationToken) ? SourceRefusals.WijkMissing.At("Input.NeighbourhoodId")
        : source.NeighbourhoodIds.Count > 0 && !source.NeighbourhoodIds.Contains(neighbourhoodId) ? SourceRefusals.NotForThisWijk.At("Input.NeighbourhoodId")
        : null;

    /// <summary>A refusal of the ledger is about the amount.</summary>
    public static Outcome<Done> AtAmount(this Outcome<Done> booked) => booked.Refusal is { } refusal ? refusal.At("Input.Amount") : booked;
}
