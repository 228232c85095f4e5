using WijkFonds.Initiatives;
using WijkFonds.Writing;

namespace WijkFonds.Endorsements;

/// <summary>Somebody takes their support back. No question why; it may be given again at any time.</summary>
public sealed class WithdrawEndorsement(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            var endorsement = await work.EndorsementAsync(input.InitiativeId, input.PersonId);
            if (initiative is null || endorsement is null)
            {
                return WritingRefusals.NotThere;
            }

            if (endorsement.WithdrawnAt is null)
            {
                endorsement.WithdrawnAt = work.Now;
                endorsement.Offer = "";
                endorsement.ShowsName = false;
                endorsement.Version++;
                await work.CountAsync(initiative.Id, -1);
                work.ChangesPagesOf(initiative);
            }

            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Guid PersonId);
}
