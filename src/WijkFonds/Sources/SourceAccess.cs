using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Sources;

/// <summary>A source to be booked on, by a beheerder of the whole municipality, on a decision that everybody may read.</summary>
internal static class SourceAccess
{
    public static async Task<Outcome<(Source Source, Appointment Official, string DecisionRef)>> OpenSourceAsync(this Work work, Guid sourceId, Guid personId, string decision, string act)
    {
        if (await work.Db.AppointedAsync(personId, Role.Administrator, Guid.Empty, work.CancellationToken) is not { } official)
        {
            return WritingRefusals.NotYours;
        }

        if (await work.Db.Sources.SingleOrDefaultAsync(s => s.Id == sourceId, work.CancellationToken) is not { } source)
        {
            return SourceRefusals.NotThere;
        }

        if (DecisionReference.ForLedger(decision) is not { } reference)
        {
            return SourceRefusals.DecisionMissing.At("Input.Decision");
        }

        work.Audit(official, act, source.Id, decision.Trim());
        work.Changes(source.Id);
        work.Changes(Source.All);
        return (source, official, reference);
    }

    /// <summary>Why this source gives nothing to this wijk; null when it may.</summary>
    public static async Task<Refusal?> RefuseWijkAsync(this Work work, Source source, Guid neighbourhoodId) =>
        !await work.Db.Neighbourhoods.AnyAsync(n => n.Id == neighbourhoodId, work.CancellationToken) ? SourceRefusals.WijkMissing.At("Input.NeighbourhoodId")
        : source.NeighbourhoodIds.Count > 0 && !source.NeighbourhoodIds.Contains(neighbourhoodId) ? SourceRefusals.NotForThisWijk.At("Input.NeighbourhoodId")
        : null;

    /// <summary>A refusal of the ledger is about the amount.</summary>
    public static Outcome<Done> AtAmount(this Outcome<Done> booked) => booked.Refusal is { } refusal ? refusal.At("Input.Amount") : booked;
}
