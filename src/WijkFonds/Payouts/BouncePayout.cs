using Microsoft.EntityFrameworkCore;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Payouts;

/// <summary>The bank sent the money back. The contribution stands; it is paid again with a right account.</summary>
public sealed class BouncePayout(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid PayoutId);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var payout = await work.Db.Payouts.SingleOrDefaultAsync(p => p.Id == input.PayoutId, work.CancellationToken);
            if (payout is null || await work.Db.AppointedAsync(input.PersonId, Role.Treasurer, payout.NeighbourhoodId, work.CancellationToken) is not { } treasurer)
            {
                return PayoutRefusals.NotThere;
            }

            work.Audit(treasurer, nameof(BouncePayout), payout.Id, $"{payout.AmountCents} cent");
            var allocation = await work.Db.Allocations.SingleAsync(a => a.Id == payout.AllocationId, work.CancellationToken);
            if (payout.ApprovedById == input.PersonId || payout.ProposedById == input.PersonId)
            {
                return PayoutRefusals.OtherEyes;
            }

            if (payout.State != PayoutState.Ordered || allocation.Take(AllocationStep.BouncePayout) is not null)
            {
                return AllocationRefusals.NotNow;
            }

            var decisionId = await work.Db.Grants.Where(g => g.Id == payout.GrantId).Select(g => g.DecisionId).SingleAsync(work.CancellationToken);
            if (await work.Ledger.BouncePayoutAsync(payout.LedgerGroupId!.Value, treasurer.Pseudonym, DecisionRef.Of(decisionId)) is { IsAccepted: false, Refusal: { } refusal })
            {
                return refusal;
            }

            payout.State = PayoutState.Bounced;
            payout.AnsweredAt = work.Now;
            payout.Version++;
            allocation.PayoutGroupId = null;
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == payout.InitiativeId, work.CancellationToken);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.CameBack, SubjectId = decisionId });
            if (initiative.OwnerId is { } owner)
            {
                var accountEnd = await work.Db.Payees.Where(p => p.Id == payout.PayeeId).Select(p => p.IbanEnd).SingleAsync(work.CancellationToken);
                work.Mail.Send(new CameBackLetter(initiative.About(payout.NeighbourhoodId), payout.Id, accountEnd), owner);
            }

            work.Changes(payout.InitiativeId);
            work.Changes(payout.NeighbourhoodId);
            return default(Done);
        }, cancellationToken);
}
