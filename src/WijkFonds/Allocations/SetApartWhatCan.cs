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
            if (await work.OpenAllocationAsync(input.AllocationId, input.PersonId, nameof(SetApartWhatCan), "", Role.Alderman) is not var (allocation, initiative, alderman))
            {
                return AllocationRefusals.NotThere;
            }

            if (await work.MayPromiseAsync(initiative, input.PersonId) is { } mayNot)
            {
                return mayNot;
            }

            if (allocation.Take(AllocationStep.ReserveBudget) is { } notNow)
            {
                return notNow;
            }

            var plan = await SettingApart.PlanAsync(work, allocation);
            if (plan.CoveredCents == 0)
            {
                return AllocationRefusals.NothingFits;
            }

            if (await SettingApart.ReserveAsync(work, allocation, plan, alderman.Pseudonym) is { } refusal)
            {
                return refusal;
            }

            await PutOpenForComment.WhenLargeAsync(work, allocation, initiative);
            work.ChangesPagesOf(allocation);
            return default(Done);
        }, cancellationToken);
}
