using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
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
            if (allocation.ContinuesId is not null)
            {
                return AllocationRefusals.GoesOn;
            }

            if (allocation.Take(AllocationStep.Withdraw) is { } notNow)
            {
                return notNow;
            }

            if (allocation.ReservationId is { } reservation
                && await work.Ledger.ReleaseAsync(reservation, worker.Pseudonym, $"toewijzing:{allocation.Id:N}") is { IsAccepted: false, Refusal: { } refusal })
            {
                return refusal;
            }

            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == allocation.InitiativeId, work.CancellationToken);
            var name = await work.FirstNameAsync(input.PersonId);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.TakenBack, ByName = name, SubjectId = allocation.Id });
            if (initiative.OwnerId is { } owner)
            {
                work.Mail.Send(new TakenBackLetter(initiative.About(allocation.NeighbourhoodId), allocation.Id, name), owner);
            }

            work.Changes(allocation.InitiativeId);
            work.Changes(allocation.NeighbourhoodId);
            return default(Done);
        }, cancellationToken);
}
