using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Payouts;

/// <summary>The treasurer has put the order ready at the bank: the whole contribution, in advance (A39).</summary>
public sealed class OrderPayout(Writes writes)
{
    /// <param name="PayeeId">The account the treasurer saw; another one meanwhile is refused.</param>
    public sealed record Input(Guid PersonId, Guid GrantId, Guid PayeeId);

    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Guid>(form, async work =>
        {
            if (await work.GrantAsync(input.GrantId) is not var (allocation, grant)
                || await work.Db.AppointedAsync(input.PersonId, Role.Treasurer, grant.NeighbourhoodId, work.CancellationToken) is not { } treasurer)
            {
                return PayoutRefusals.NotThere;
            }

            work.Audit(treasurer, nameof(OrderPayout), grant.Id, $"{grant.AmountCents} cent");
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == grant.InitiativeId, work.CancellationToken);
            if (allocation.ApprovedById == input.PersonId || allocation.ProposedById == input.PersonId)
            {
                return PayoutRefusals.OtherEyes;
            }

            if (await work.IsOrWasTheirsAsync(initiative.Id, input.PersonId))
            {
                return PayoutRefusals.OwnInitiative;
            }

            // Deciding and taking over at the same moment: each was allowed by itself.
            if (initiative.OwnerId is { } owner && (allocation.ApprovedById == owner || (allocation.ProposedById == owner && allocation.ContinuesId is null)))
            {
                return PayoutRefusals.OwnerDecided;
            }

            if (MoneyStops.Check(initiative) is { } stopped)
            {
                return stopped;
            }

            if (AllocationLife.After(allocation.State, AllocationStep.OrderPayout) is null)
            {
                return AllocationRefusals.NotNow;
            }

            var payee = await work.Db.Payees.Where(p => p.InitiativeId == grant.InitiativeId && p.EndedAt == null).OrderByDescending(p => p.Id).FirstOrDefaultAsync(work.CancellationToken);
            if (payee is null || payee.SealedIban.Length == 0)
            {
                return PayoutRefusals.PayeeMissing;
            }

            if (payee.Id != input.PayeeId)
            {
                return PayoutRefusals.PayeeChanged;
            }

            if (payee.EnteredById == input.PersonId)
            {
                return PayoutRefusals.OwnEntry;
            }

            if (await work.Db.Payouts.AnyAsync(p => p.GrantId == grant.Id && p.PayeeId == payee.Id && p.State == PayoutState.Bounced, work.CancellationToken))
            {
                return PayoutRefusals.NumberCameBack;
            }

            var payout = new Payout
            {
                GrantId = grant.Id,
                AllocationId = allocation.Id,
                InitiativeId = initiative.Id,
                NeighbourhoodId = grant.NeighbourhoodId,
                PayeeId = payee.Id,
                AmountCents = grant.AmountCents,
                ProposedById = allocation.ProposedById,
                ApprovedById = allocation.ApprovedById!.Value,
                OrderedById = input.PersonId,
                OrderedAt = work.Now,
            };
            allocation.Take(AllocationStep.OrderPayout);
            var ordered = await work.Ledger.OrderPayoutAsync(allocation.ReservationId!.Value, payout.Id, treasurer.Pseudonym, DecisionRef.Of(grant.DecisionId));
            if (!ordered.IsAccepted)
            {
                return ordered.Refusal!;
            }

            payout.LedgerGroupId = ordered.Value;
            allocation.PayoutGroupId = ordered.Value;
            work.Db.Add(payout);
            PayoutTold.Tell(work, payout, initiative, payee, isArrived: false);
            return payout.Id;
        }, cancellationToken);
}
