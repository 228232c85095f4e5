using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>
/// An administrator proposes to give somebody a role or to take it away, with the reason. It counts when another administrator agrees;
/// the very first administrator, who has nobody to ask, may give roles alone until there is a second one.
/// </summary>
public sealed class ProposeRole(Writes writes)
{
    public Task<Outcome<Guid>> ExecuteAsync(Input input, FormKey form, CancellationToken cancellationToken) => writes.OnceAsync<Guid>(
        form,
        async work =>
        {
            if (await work.AdministratorAsync(input.ActingId) is not { } administrator)
            {
                return WritingRefusals.NotYours;
            }

            var reason = WrittenText.Clean(input.Reason);
            if (reason.Length == 0)
            {
                return PeopleRefusals.ReasonMissing.At("Input.Reason");
            }

            var neighbourhoodId = input.Role == Role.Administrator ? null : input.NeighbourhoodId;
            if (!Enum.IsDefined(input.Role) || (neighbourhoodId is not null && !await work.Db.Neighbourhoods.AnyAsync(n => n.Id == neighbourhoodId, work.CancellationToken)))
            {
                return WritingRefusals.NotThere;
            }

            var found = await PersonAsync(work, input);
            if (!found.IsAccepted)
            {
                return found.Refusal!;
            }

            var proposal = new RoleProposal
            {
                PersonId = found.Value.Id,
                Role = input.Role,
                NeighbourhoodId = neighbourhoodId,
                IsRevocation = input.IsRevocation,
                Reason = reason,
                ProposedById = input.ActingId,
                ProposedAt = work.Now,
            };
            if (await RoleRules.RefuseAsync(work, proposal, input.ActingId) is { } refusal)
            {
                return refusal;
            }

            work.Db.Add(proposal);
            work.Audit(administrator, nameof(ProposeRole), proposal.PersonId, $"{(proposal.IsRevocation ? "weg" : "erbij")}: {proposal.Role}; {reason}");
            if (await work.AdministratorCountAsync() == 1 && !proposal.IsRevocation)
            {
                await RoleRules.CarryOutAsync(work, proposal, input.ActingId);
                work.Audit(administrator, nameof(DecideRole), proposal.PersonId, $"alleen, want er is nog geen tweede beheerder: {proposal.Role}");
            }

            return proposal.PersonId;
        },
        cancellationToken);

    private static async Task<Outcome<Person>> PersonAsync(Work work, Input input)
    {
        if (input.PersonId is { } id)
        {
            return await work.Db.People.SingleOrDefaultAsync(p => p.Id == id, work.CancellationToken) is { } known ? known : WritingRefusals.NotThere;
        }

        if (!EmailAddress.TryParse(input.Email, out var email))
        {
            return PeopleRefusals.EmailOfOfficialMissing.At("Input.Email");
        }

        if (await work.Db.People.SingleOrDefaultAsync(p => p.Email == email, work.CancellationToken) is { } person)
        {
            return person;
        }

        var name = ShownName.From(input.FirstName);
        if (!name.IsAccepted || name.Value.Length == 0)
        {
            return (name.Refusal ?? PeopleRefusals.NameOfOfficialMissing).At("Input.FirstName");
        }

        person = new Person { Email = email, FirstName = name.Value, CreatedAt = work.Now };
        work.Db.Add(person);
        return person;
    }

    /// <param name="ActingId">Who proposes.</param>
    /// <param name="PersonId">Somebody who is known; else Email and FirstName.</param>
    public sealed record Input(Guid ActingId, Guid? PersonId, string? Email, string? FirstName, Role Role, Guid? NeighbourhoodId, bool IsRevocation, string? Reason);
}
