using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Another administrator than the one who proposed it says yes or no to a change of role. After a yes it counts at once.</summary>
public sealed class DecideRole(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Done>(
        form,
        async work =>
        {
            if (await work.AdministratorAsync(input.ActingId) is not { } administrator)
            {
                return WritingRefusals.NotYours;
            }

            if (await work.Db.RoleProposals.SingleOrDefaultAsync(p => p.Id == input.ProposalId, work.CancellationToken) is not { } proposal)
            {
                return WritingRefusals.NotThere;
            }

            work.Audit(administrator, nameof(DecideRole), proposal.PersonId, $"{(input.IsConfirmed ? "ja" : "nee")}: {(proposal.IsRevocation ? "weg" : "erbij")}: {proposal.Role}");
            if (proposal.DecidedAt is not null)
            {
                return PeopleRefusals.DecidedAlready;
            }

            if (proposal.PersonId == input.ActingId)
            {
                return PeopleRefusals.OwnRole;
            }

            if (!input.IsConfirmed)
            {
                // Also who proposed it may take it back.
                await RoleRules.CloseAsync(work, proposal, input.ActingId, isConfirmed: false);
                return default(Done);
            }

            if (proposal.ProposedById == input.ActingId)
            {
                return PeopleRefusals.OwnProposal;
            }

            if (await RoleRules.RefuseAsync(work, proposal, input.ActingId) is { } refusal)
            {
                return refusal;
            }

            await RoleRules.CarryOutAsync(work, proposal, input.ActingId);
            return default(Done);
        },
        cancellationToken);

    public sealed record Input(Guid ActingId, Guid ProposalId, bool IsConfirmed);
}
