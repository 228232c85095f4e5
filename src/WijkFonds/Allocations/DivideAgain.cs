using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Allocations;

/// <summary>
/// A source was taken back or got another rule: what it had set apart is found again elsewhere, when the alderman says so and never silently.
/// </summary>
/// <remarks>Cents. Refusals: <see cref="AllocationRefusals.StillFits"/>, <see cref="AllocationRefusals.NoSourceFits"/>, those of the ledger; then everything stays as it was.</remarks>
public sealed class DivideAgain(Writes writes)
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

            work.Audit(alderman, nameof(DivideAgain), allocation.Id);
            if (allocation.ReservationId is not { } reserved || !MoneyThatNoLongerFits.States.Contains(allocation.State))
            {
                return AllocationRefusals.NotNow;
            }

            await work.Ledger.WaitForTurnAsync();
            if (!(await MoneyThatNoLongerFits.OfAsync(work.Db, [allocation], work.Today, work.CancellationToken)).Contains(allocation.Id))
            {
                return AllocationRefusals.StillFits;
            }

            var authority = $"toewijzing:{allocation.Id:N}";
            if (await work.Ledger.ReleaseAsync(reserved, alderman.Pseudonym, authority) is { IsAccepted: false, Refusal: { } stuck })
            {
                return stuck;
            }

            var reservation = await SettingApart.ReserveAsync(work, allocation, allocation.AmountCents, alderman.Pseudonym, authority);
            if (!reservation.IsAccepted)
            {
                return reservation.Refusal!;
            }

            allocation.ReservationId = reservation.Value.GroupId;
            work.Changes(allocation.InitiativeId);
            work.Changes(allocation.NeighbourhoodId);
            return default(Done);
        }, cancellationToken);
}
