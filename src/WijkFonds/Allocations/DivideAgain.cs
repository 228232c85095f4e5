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
            if (await work.OpenAllocationAsync(input.AllocationId, input.PersonId, nameof(DivideAgain), "", Role.Alderman) is not var (allocation, initiative, alderman))
            {
                return AllocationRefusals.NotThere;
            }

            if (await work.MayPromiseAsync(initiative, input.PersonId) is { } mayNot)
            {
                return mayNot;
            }

            if (!MoneyThatNoLongerFits.States.Contains(allocation.State))
            {
                return AllocationRefusals.NotNow;
            }

            if (await work.RefuseWhatNoLongerFitsAsync(allocation) is null)
            {
                return AllocationRefusals.StillFits;
            }

            if (await SettingApart.AgainAsync(work, allocation, allocation.AmountCents, alderman.Pseudonym, allocation.AuthorityRef) is { } refusal)
            {
                return refusal;
            }

            work.ChangesPagesOf(allocation);
            return default(Done);
        }, cancellationToken);
}
