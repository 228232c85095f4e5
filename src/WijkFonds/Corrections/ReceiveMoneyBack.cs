using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Corrections;

/// <summary>The treasurer books that money came back: what was left over, or what was asked back. The wijk may spend it again.</summary>
/// <remarks>Cents. Refusals: <see cref="CorrectionRefusals"/>, <see cref="Ledger.LedgerRefusals.MoreThanPaid"/>. Source: LEDGER transfers 150, 151 and 152.</remarks>
public sealed class ReceiveMoneyBack(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid GrantId, long AmountCents, string Reason);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var open = await work.OpenGrantAsync(input.GrantId, input.PersonId, Role.Treasurer, nameof(ReceiveMoneyBack));
            if (!open.IsAccepted)
            {
                return open.Refusal!;
            }

            var (opened, allocation) = (open.Value, open.Value.Allocation);
            if (allocation.ApprovedById == input.PersonId || allocation.ProposedById == input.PersonId)
            {
                return CorrectionRefusals.OtherEyes;
            }

            if (allocation.State != AllocationState.Paid)
            {
                return CorrectionRefusals.NotPaid;
            }

            if (string.IsNullOrWhiteSpace(input.Reason))
            {
                return CorrectionRefusals.ReasonMissing.At("Input.Reason");
            }

            var correction = opened.Correct(work, CorrectionKind.CameBack, input.AmountCents, input.Reason, null);
            if ((await work.Ledger.ReceiveBackAsync(allocation.ReservationId!.Value, input.AmountCents, opened.Official.Pseudonym, correction.AuthorityRef)).Refusal is { } refusal)
            {
                return refusal.At("Input.Amount");
            }

            opened.Tell(work, correction, InitiativeEventKind.GaveBack);
            return correction.Id;
        }, cancellationToken);
}
