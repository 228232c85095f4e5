using WijkFonds.Handovers;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>Somebody who signed in shows the return code of an idea: from then on it is in their own list (X40).</summary>
public sealed class ClaimInitiative(Writes writes)
{
    public Task<Outcome<string>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<string>(
        form,
        async work =>
        {
            var initiative = await work.InitiativeAsync(input.InitiativeId);
            if (initiative is null || !await work.IsInitiatorAsync(initiative, new Initiator(null, input.CodeHash)))
            {
                return WritingRefusals.NotYours;
            }

            // An owner with an address of their own can sign in; a code on paper does not take it away from them.
            if (initiative.OwnerId is { } owner && owner != input.PersonId && await work.HasEmailAsync(owner))
            {
                return InitiativeRefusals.AlreadyOwned;
            }

            if (await work.WentOverMoneyAsync(initiative.Id, input.PersonId))
            {
                return HandoverRefusals.WentOverMoney;
            }

            initiative.OwnerId = input.PersonId;
            initiative.Version++;
            if (initiative.EnteredById is not null && initiative.ConfirmedAt is null)
            {
                initiative.ConfirmedAt = work.Now;
                work.Tells(initiative, InitiativeEventKind.Confirmed, initiative.InitiatorName);
            }

            work.ChangesPagesOf(initiative);
            return initiative.Slug;
        },
        cancellationToken);

    public sealed record Input(Guid InitiativeId, Guid PersonId, string CodeHash);
}
