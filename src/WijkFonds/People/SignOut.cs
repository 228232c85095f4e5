using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Ends every session of a person, in every browser: who signs out somewhere wants to be sure.</summary>
public sealed class SignOut(Writes writes)
{
    public Task<Outcome<Done>> ExecuteAsync(Guid personId, CancellationToken cancellationToken) => writes.RunAsync<Done>(
        async work =>
        {
            var person = await work.Db.People.SingleAsync(p => p.Id == personId, work.CancellationToken);
            person.EndSessions();
            await work.Db.Sessions.Where(s => s.PersonId == personId).ExecuteDeleteAsync(work.CancellationToken);
            return default(Done);
        },
        cancellationToken);
}
