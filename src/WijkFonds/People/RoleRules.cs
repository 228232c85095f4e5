using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>When a role may change hands, and what happens then.</summary>
internal static class RoleRules
{
    private const int AdministratorsMin = 2;

    public static async Task<Refusal?> RefuseAsync(Work work, RoleProposal proposal, Guid actingId)
    {
        if (proposal.PersonId == actingId)
        {
            return PeopleRefusals.OwnRole;
        }

        var holds = await CurrentAsync(work, proposal) is not null;
        if (holds != proposal.IsRevocation)
        {
            return holds ? PeopleRefusals.HasRoleAlready : PeopleRefusals.HasRoleNoMore;
        }

        if (await work.Db.RoleProposals.AnyAsync(
            p => p.Id != proposal.Id && p.PersonId == proposal.PersonId && p.Role == proposal.Role && p.NeighbourhoodId == proposal.NeighbourhoodId && p.DecidedAt == null,
            work.CancellationToken))
        {
            return PeopleRefusals.ProposedAlready;
        }

        var isLastButOne = proposal is { IsRevocation: true, Role: Role.Administrator } && await work.AdministratorCountAsync() <= AdministratorsMin;
        return isLastButOne ? PeopleRefusals.KeepTwoAdministrators : null;
    }

    public static async Task CarryOutAsync(Work work, RoleProposal proposal, Guid actingId)
    {
        await CloseAsync(work, proposal, actingId, isConfirmed: true);
        var person = await work.Db.People.FindAsync([proposal.PersonId], work.CancellationToken);
        // Rights are read when a session is looked up, but a new role also asks for a new, second step.
        person!.EndSessions();
        var name = await work.Db.Neighbourhoods.Where(n => n.Id == proposal.NeighbourhoodId).Select(n => n.Name).SingleOrDefaultAsync(work.CancellationToken) ?? "";
        if (proposal.IsRevocation)
        {
            var current = (await CurrentAsync(work, proposal))!;
            current.RevokedAt = work.Now;
            work.Mail.Send(new RoleChangedLetter(current.Id, current.Role, proposal.NeighbourhoodId ?? Guid.Empty, name, IsRevoked: true), proposal.PersonId);
            return;
        }

        var appointment = new Appointment { PersonId = proposal.PersonId, Role = proposal.Role, NeighbourhoodId = proposal.NeighbourhoodId, AppointedAt = work.Now };
        work.Db.Add(appointment);
        work.Mail.Send(new RoleChangedLetter(appointment.Id, appointment.Role, proposal.NeighbourhoodId ?? Guid.Empty, name, IsRevoked: false), proposal.PersonId);
    }

    public static async Task CloseAsync(Work work, RoleProposal proposal, Guid actingId, bool isConfirmed)
    {
        proposal.DecidedById = actingId;
        proposal.DecidedAt = work.Now;
        proposal.WasConfirmed = isConfirmed;
        proposal.DecisionNumber = (await work.Db.RoleProposals.MaxAsync(p => p.DecisionNumber, work.CancellationToken) ?? 0) + 1;
    }

    private static Task<Appointment?> CurrentAsync(Work work, RoleProposal proposal) => work.Db.Appointments.FirstOrDefaultAsync(
        a => a.PersonId == proposal.PersonId && a.Role == proposal.Role && a.NeighbourhoodId == proposal.NeighbourhoodId && a.RevokedAt == null, work.CancellationToken);
}
