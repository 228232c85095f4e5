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
            if (await work.OpenAllocationAsync(input.AllocationId, input.PersonId, nameof(WithdrawAllocation), "", Role.NeighbourhoodWorker) is not var (allocation, initiative, worker))
            {
                return AllocationRefusals.NotThere;
            }

            if (allocation.ContinuesId is not null)
            {
                return AllocationRefusals.GoesOn;
            }

            if (allocation.Take(AllocationStep.Withdraw) is { } notNow)
            {
                return notNow;
            }

            if (allocation.ReservationId is { } reservation
                && await work.Ledger.ReleaseAsync(reservation, worker.Pseudonym, allocation.AuthorityRef) is { IsAccepted: false, Refusal: { } refusal })
            {
                return refusal;
            }

            var name = await work.FirstNameAsync(input.PersonId);
            work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = InitiativeEventKind.TakenBack, ByName = name, SubjectId = allocation.Id });
            if (initiative.OwnerId is { } owner)
            {
                work.Mail.Send(new TakenBackLetter(initiative.About(allocation.NeighbourhoodId), allocation.Id, name), owner);
            }

            work.ChangesPagesOf(allocation);
            return default(Done);
        }, cancellationToken);
}
