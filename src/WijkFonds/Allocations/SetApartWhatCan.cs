using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>
/// The alderman chooses: when not all of it can be paid, set apart what can, and decide about that (issue of the matching: in part only if the alderman says so).
/// </summary>
/// <remarks>Cents. Refusals: <see cref="AllocationRefusals.NothingFits"/>, <see cref="AllocationRefusals.NotNow"/>, those of the ledger.</remarks>
public sealed class SetApartWhatCan(Writes writes)
{
    public sealed record Input(Guid PersonId, Guid AllocationId);

    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) =>
        writes.OnceAsync<Done>(form, async work =>
        {
            var allocation = await work.Db.Allocations.Include(a => a.Lines).SingleOrDefaultAsync(a => a.Id == input.AllocationId, work.CancellationToken);
            if (allocation is null || await work.Db.AppointedAsync(input.PersonId, Role.Alderman, allocation.NeighbourhoodId, work.CancellationToken) is not { } alderman)
            {
                return AllocationRefusals.NotThere;
            }

            work.Audit(alderman, nameof(SetApartWhatCan), allocation.Id);
            var initiative = await work.Db.Initiatives.SingleAsync(i => i.Id == allocation.InitiativeId, work.CancellationToken);
            if (MoneyStops.Check(initiative) is { } stopped)
            {
                return stopped;
            }

            if (await work.IsOrWasTheirsAsync(initiative.Id, input.PersonId))
            {
                return AllocationRefusals.OwnInitiative;
            }

            if (allocation.Take(AllocationStep.ReserveBudget) is { } notNow)
            {
                return notNow;
            }

            var plan = await SettingApart.PlanAsync(work, allocation, allocation.AmountCents);
            if (plan.CoveredCents == 0)
            {
                return AllocationRefusals.NothingFits;
            }

            var reservation = await SettingApart.ReserveAsync(work, allocation, plan, alderman.Pseudonym, $"toewijzing:{allocation.Id:N}");
            if (!reservation.IsAccepted)
            {
                return reservation.Refusal!;
            }

            allocation.AmountCents = plan.CoveredCents;
            allocation.ReservationId = reservation.Value.GroupId;
            await PutOpenForComment.WhenLargeAsync(work, allocation, initiative);
            work.Changes(allocation.InitiativeId);
            work.Changes(allocation.NeighbourhoodId);
            return default(Done);
        }, cancellationToken);
}
