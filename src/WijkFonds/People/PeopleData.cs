using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Name, address, sign-ins and roles.</summary>
internal sealed class PeopleData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Person), typeof(Appointment), typeof(Session), typeof(SecondFactor), typeof(RoleProposal)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) => new
    {
        person.FirstName,
        person.Email,
        person.Phone,
        person.Language,
        person.CreatedAt,
        Roles = await db.Appointments.Where(a => a.PersonId == person.Id).Select(a => new { a.Role, a.NeighbourhoodId, a.AppointedAt, a.RevokedAt, a.Pseudonym }).ToListAsync(cancellationToken),
        RoleProposals = await db.Set<RoleProposal>().Where(r => r.PersonId == person.Id || r.ProposedById == person.Id).Select(r => new { r.Role, r.IsRevocation, r.Reason, r.ProposedAt, r.DecidedAt }).ToListAsync(cancellationToken),
        Sessions = await db.Set<Session>().Where(s => s.PersonId == person.Id).Select(s => new { s.StartedAt, s.LastSeenAt }).ToListAsync(cancellationToken),
    };

    public async Task EraseAsync(Work work, Person person)
    {
        await work.Db.Set<Session>().Where(s => s.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<SecondFactor>().Where(f => f.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<SignInCode>().Where(c => c.Email == person.Email).ExecuteDeleteAsync(work.CancellationToken);
        foreach (var proposal in await work.Db.Set<RoleProposal>().Where(r => r.PersonId == person.Id).ToListAsync(work.CancellationToken))
        {
            var reason = person.NameTakenOutOf(proposal.Reason);
            await work.Db.Set<RoleProposal>().Where(r => r.Id == proposal.Id).ExecuteUpdateAsync(r => r.SetProperty(p => p.Reason, reason), work.CancellationToken);
        }

        // Appointments stay: behind them is only a pseudonym, which the ledger needs.
        person.FirstName = PeopleWords.Erased;
        person.Email = null;
        person.Phone = null;
        person.ErasedAt = work.Now;
        person.EndSessions();
    }
}
