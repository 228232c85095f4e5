using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Corrections;

/// <summary>A beheerder found a booking that is wrong and asks a second official to put it right. Nothing is booked yet.</summary>
/// <remarks>Only lines in which money came available, went to a wijk or went back. A contribution that was too high is set lower: <see cref="LowerGrant"/>.</remarks>
public sealed class AskReversal(Writes writes)
{
    /// <param name="Seq">The number of the line in the ledger.</param>
    public sealed record Input(Guid PersonId, long Seq, string Reason);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            if (await work.Db.AppointedAsync(input.PersonId, Role.Administrator, Guid.Empty, work.CancellationToken) is not { } official)
            {
                return WritingRefusals.NotYours;
            }

            var wrong = await work.Db.LedgerTransfers.AsNoTracking().SingleOrDefaultAsync(t => t.Seq == input.Seq, work.CancellationToken);
            work.Audit(official, nameof(AskReversal), wrong?.Id ?? Guid.Empty);
            if (wrong is null || !LedgerWriter.Reversible.Contains(wrong.Code)
                || await work.Db.LedgerTransfers.AnyAsync(t => t.ReversesId == wrong.Id, work.CancellationToken))
            {
                return CorrectionRefusals.NoSuchLine.At("Input.Seq");
            }

            if (string.IsNullOrWhiteSpace(input.Reason))
            {
                return CorrectionRefusals.ReasonMissing.At("Input.Reason");
            }

            if (await work.Db.Corrections.AnyAsync(c => c.WrongSeq == input.Seq, work.CancellationToken))
            {
                return CorrectionRefusals.AskedAlready.At("Input.Seq");
            }

            var correction = new Correction
            {
                Kind = CorrectionKind.Reversed,
                NeighbourhoodId = await work.Db.LedgerAccounts.Where(a => (a.Id == wrong.DebitId || a.Id == wrong.CreditId) && a.NeighbourhoodId != null).Select(a => a.NeighbourhoodId).FirstOrDefaultAsync(work.CancellationToken),
                WrongSeq = input.Seq,
                AmountCents = wrong.Amount,
                Reason = input.Reason.Trim(),
                ById = input.PersonId,
                ByName = await work.FirstNameAsync(input.PersonId),
                ByRole = official.Role,
                At = work.Now,
            };
            work.Db.Add(correction);
            return correction.Id;
        }, cancellationToken);
}
