using WijkFonds.Allocations;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Corrections;

/// <summary>
/// The alderman sets a contribution lower that is not paid yet, after a talk; what is not needed is free in the wijk at once. To nothing when
/// the initiative stops.
/// </summary>
/// <remarks>Cents. Refusals: <see cref="CorrectionRefusals"/>, <see cref="Ledger.LedgerRefusals.LessToLower"/>. Source: LEDGER transfer 140, B32.</remarks>
public sealed class LowerGrant(Writes writes)
{
    /// <param name="ToCents">What it becomes; 0 when nothing is left of it.</param>
    public sealed record Input(Guid PersonId, Guid GrantId, long ToCents, string Reason, DateOnly? TalkedOn);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            var open = await work.OpenGrantAsync(input.GrantId, input.PersonId, Role.Alderman, nameof(LowerGrant));
            if (!open.IsAccepted)
            {
                return open.Refusal!;
            }

            var (opened, grant, allocation) = (open.Value, open.Value.Grant, open.Value.Allocation);
            if (allocation.State != AllocationState.Granted)
            {
                return allocation.State == AllocationState.Ordered ? CorrectionRefusals.LiesAtBank : AllocationRefusals.NotNow;
            }

            if (input.ToCents < 0 || input.ToCents >= grant.AmountCents)
            {
                return CorrectionRefusals.NotLower.With(new Money(grant.AmountCents)).At("Input.Amount");
            }

            if (GrantAccess.CheckReasonAndTalk(input.Reason, input.TalkedOn, grant.GrantedOn, work.Today) is { } incomplete)
            {
                return incomplete;
            }

            var correction = opened.Correct(work, CorrectionKind.Lowered, grant.AmountCents - input.ToCents, input.Reason, input.TalkedOn);
            if (await SettingApart.LowerAsync(work, allocation, input.ToCents, opened.Official.Pseudonym, correction.AuthorityRef) is { } refusal)
            {
                return refusal.At("Input.Amount");
            }

            if (input.ToCents == 0)
            {
                allocation.Take(AllocationStep.LetLapse);
                // Nobody is asked how a contribution went that never came.
                grant.EndsOn = work.Today.AddDays(-1);
            }
            else
            {
                grant.AmountCents = input.ToCents;
                allocation.IsNow(input.ToCents);
            }

            work.LogTalk(opened, input.TalkedOn!.Value);
            opened.Tell(work, correction, InitiativeEventKind.GrantLowered);
            return correction.Id;
        }, cancellationToken);
}
