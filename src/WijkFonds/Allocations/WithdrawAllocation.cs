using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>The wijkwerker takes a proposal back before it is decided; its money is free again.</summary>
public sealed class WithdrawAllocation(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid AllocationId);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var allocation = await work.Db.Allocations.SingleOrDefaultAsync(a => a.Id == input.AllocationId, work.CancellationToken);
            if (allocation is null || await work.Db.AppointedAsync(input.PersonId, Role.NeighbourhoodWorker, allocation.NeighbourhoodId, work.CancellationToken) is not { } worker)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(worker, nameof(WithdrawAllocation), allocation.Id);
            if (allocation.Take(AllocationStep.Withdraw) is { } notNow)
            {
                return notNow;
            }

            if (allocation.ReservationId is { } reservation
                && await work.Ledger.ReleaseAsync(reservation, worker.Pseudonym, $"toewijzing:{allocation.Id:N}") is { IsAccepted: false, Refusal: { } refusal })
            {
                return refusal;
            }

            work.Changes(allocation.InitiativeId);
            work.Changes(allocation.NeighbourhoodId);
            return default(Done);
        }, cancellationToken);
}
