using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Corrections;

/// <summary>A second official looks at a booking that a beheerder calls wrong, and says yes or no. Only a yes books its mirror image (transfer 900).</summary>
/// <remarks>The second one is another beheerder, or the treasurer of the wijk. Refusals: <see cref="CorrectionRefusals"/>, <see cref="LedgerRefusals.NotEnough"/> when the money has moved on.</remarks>
public sealed class AnswerReversal(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid CorrectionId, bool IsRight);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var correction = await work.Db.Corrections.SingleOrDefaultAsync(c => c.Id == input.CorrectionId && c.Kind == CorrectionKind.Reversed, work.CancellationToken);
            if (correction is null || await OfficialAsync(work, input.PersonId, correction.NeighbourhoodId ?? Guid.Empty) is not { } official)
            {
                return CorrectionRefusals.NotThere;
            }

            work.Audit(official, nameof(AnswerReversal), correction.Id, input.IsRight ? "ja" : "nee");
            if (correction.BookedAt is not null)
            {
                return CorrectionRefusals.Answered;
            }

            if (!input.IsRight)
            {
                // Nothing was booked; that it was asked and what was answered stays in the log.
                work.Db.Remove(correction);
                return default(Done);
            }

            if (correction.ById == input.PersonId)
            {
                return CorrectionRefusals.SecondOfficial;
            }

            if ((await work.Ledger.ReverseAsync(correction.WrongSeq!.Value, official.Pseudonym, correction.AuthorityRef)).Refusal is { } refusal)
            {
                return refusal;
            }

            correction.AgreedBy(official, await work.FirstNameAsync(input.PersonId), work.Now);
            var touched = await work.Db.LedgerAccounts
                .Where(a => work.Db.LedgerTransfers.Any(t => t.Seq == correction.WrongSeq && (t.DebitId == a.Id || t.CreditId == a.Id)))
                .Select(a => new { a.SourceId, a.NeighbourhoodId }).ToListAsync(work.CancellationToken);
            foreach (var subject in touched.SelectMany(a => new[] { a.SourceId, a.NeighbourhoodId }).OfType<Guid>().Append(Correction.All).Distinct())
            {
                work.Changes(subject);
            }

            return default(Done);
        }, cancellationToken);

    private static async Task<Appointment?> OfficialAsync(Work work, Guid personId, Guid neighbourhoodId) =>
        await work.Db.AppointedAsync(personId, Role.Administrator, Guid.Empty, work.CancellationToken)
        ?? await work.Db.AppointedAsync(personId, Role.Treasurer, neighbourhoodId, work.CancellationToken);
}
