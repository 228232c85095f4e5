using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Name, address, sign-ins and roles.</summary>
internal sealed class PeopleData : IPersonalData
{
    public IReadOnlyCollection<Type> Tables => [typeof(Person), typeof(Appointment), typeof(Session), typeof(SecondFactor)];

    public async Task<object> ShowAsync(WijkFondsDb db, Person person, CancellationToken cancellationToken) => new
    {
        person.FirstName,
        person.Email,
        person.Phone,
        person.Language,
        person.CreatedAt,
        Roles = await db.Appointments.Where(a => a.PersonId == person.Id).Select(a => new { a.Role, a.NeighbourhoodId, a.AppointedAt, a.RevokedAt, a.Pseudonym }).ToListAsync(cancellationToken),
        Sessions = await db.Set<Session>().Where(s => s.PersonId == person.Id).Select(s => new { s.StartedAt, s.LastSeenAt }).ToListAsync(cancellationToken),
    };

    public async Task EraseAsync(Work work, Person person)
    {
        await work.Db.Set<Session>().Where(s => s.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<SecondFactor>().Where(f => f.PersonId == person.Id).ExecuteDeleteAsync(work.CancellationToken);
        await work.Db.Set<SignInCode>().Where(c => c.Email == person.Email).ExecuteDeleteAsync(work.CancellationToken);
        // Appointments stay: behind them is only a pseudonym, which the ledger needs.
        person.FirstName = PeopleWords.Erased;
        person.Email = null;
        person.Phone = null;
        person.ErasedAt = work.Now;
        person.EndSessions();
    }
}
