using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Payouts;

/// <summary>De bank heeft betaald: the treasurer books the day of the statement.</summary>
public sealed class ConfirmPayout(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid PayoutId, DateOnly? PaidOn);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var payout = await work.Db.Payouts.SingleOrDefaultAsync(p => p.Id == input.PayoutId, work.CancellationToken);
            if (payout is null || await work.Db.AppointedAsync(input.PersonId, Role.Treasurer, payout.NeighbourhoodId, work.CancellationToken) is not { } treasurer)
            {
                return PayoutRefusals.NotThere;
            }

            work.Audit(treasurer, nameof(ConfirmPayout), payout.Id, $"{payout.AmountCents} cent");
            var grant = await work.Db.Grants.SingleAsync(g => g.Id == payout.GrantId, work.CancellationToken);
            if (payout.ApprovedById == input.PersonId || payout.ProposedById == input.PersonId)
            {
                return PayoutRefusals.OtherEyes;
            }

            if (input.PaidOn is not { } day)
            {
                return PayoutRefusals.DayMissing.At("PaidOn");
            }

            if (day > work.Today || day < grant.GrantedOn)
            {
                return (day > work.Today ? PayoutRefusals.DayInFuture : PayoutRefusals.DayTooEarly).At("PaidOn");
            }

            var allocation = await work.Db.Allocations.SingleAsync(a => a.Id == payout.AllocationId, work.CancellationToken);
            if (payout.State != PayoutState.Ordered || allocation.Take(AllocationStep.ConfirmPayout) is not null)
            {
                return AllocationRefusals.NotNow;
            }

            if (await work.Ledger.ConfirmPayoutAsync(payout.LedgerGroupId!.Value, treasurer.Pseudonym, DecisionRef.Of(grant.DecisionId)) is { IsAccepted: false, Refusal: { } refusal })
            {
                return refusal;
            }

            payout.State = PayoutState.Paid;
            payout.AnsweredAt = work.Now;
            payout.PaidOn = day;
            payout.DaysToPay = day.DayNumber - grant.GrantedOn.DayNumber;
            payout.Version++;
            grant.PaidOn = day;
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == payout.InitiativeId, work.CancellationToken);
            var payee = await work.Db.Payees.SingleAsync(p => p.Id == payout.PayeeId, work.CancellationToken);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.Paid, AmountCents = payout.AmountCents, SubjectId = grant.DecisionId });
            PayoutTold.Tell(work, payout, initiative, payee, isArrived: true);
            return default(Done);
        }, cancellationToken);
}
