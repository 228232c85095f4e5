using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Corrections;

/// <summary>
/// The alderman asks money back that was paid, after a talk. A person does this, each time: there is no term, no fine and no reminder, and a gift
/// never becomes a loan (B32, X16).
/// </summary>
/// <remarks>Cents. Refusals: <see cref="CorrectionRefusals"/>, <see cref="Ledger.LedgerRefusals.MoreThanPaid"/>. Source: LEDGER transfer 150.</remarks>
public sealed class AskMoneyBack(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid GrantId, long AmountCents, string Reason, DateOnly? TalkedOn);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var open = await work.OpenGrantAsync(input.GrantId, input.PersonId, Role.Alderman, nameof(AskMoneyBack));
            if (!open.IsAccepted)
            {
                return open.Refusal!;
            }

            var opened = open.Value;
            if (opened.Allocation.State != AllocationState.Paid || opened.Grant.PaidOn is not { } paidOn)
            {
                return CorrectionRefusals.NotPaid;
            }

            if (GrantAccess.CheckReasonAndTalk(input.Reason, input.TalkedOn, paidOn, work.Today) is { } incomplete)
            {
                return incomplete;
            }

            var correction = opened.Correct(work, CorrectionKind.AskedBack, input.AmountCents, input.Reason, input.TalkedOn);
            if ((await work.Ledger.ClaimBackAsync(opened.Allocation.ReservationId!.Value, input.AmountCents, opened.Official.Pseudonym, correction.AuthorityRef)).Refusal is { } refusal)
            {
                return refusal.At("Input.Amount");
            }

            work.LogTalk(opened, input.TalkedOn!.Value);
            opened.Tell(work, correction, InitiativeEventKind.AskedBack);
            return correction.Id;
        }, cancellationToken);
}
