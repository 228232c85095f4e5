using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>Who may touch an initiative: its owner, who holds its return code, or a wijkwerker of one of its wijken.</summary>
internal static class InitiativeAccess
{
    private static readonly Func<WijkFondsDb, Guid, CancellationToken, Task<Initiative?>> WithNeighbourhoods =
        EF.CompileAsyncQuery((WijkFondsDb db, Guid id, CancellationToken _) => db.Initiatives.Include(i => i.Neighbourhoods).AsSingleQuery().SingleOrDefault(i => i.Id == id));

    /// <summary>The initiative with its wijken, to be changed.</summary>
    public static Task<Initiative?> InitiativeAsync(this Work work, Guid id) => WithNeighbourhoods(work.Db, id, work.CancellationToken);

    /// <summary>Whether this is the owner, or somebody who showed the return code.</summary>
    public static async Task<bool> IsInitiatorAsync(this Work work, Initiative initiative, Initiator who)
    {
        if (who.PersonId is not null && who.PersonId == initiative.OwnerId)
        {
            return true;
        }

        return who.CodeHash is { } hash
            && await work.Db.InitiativeContacts.AnyAsync(c => c.InitiativeId == initiative.Id && c.CodeHash == hash, work.CancellationToken);
    }

    /// <summary>The appointment by which this person is wijkwerker of one of the wijken, the home wijk first; or null.</summary>
    public static async Task<Appointment?> WorkerAsync(this Work work, Initiative initiative, Guid personId)
    {
        foreach (var neighbourhood in initiative.Neighbourhoods.OrderByDescending(n => n.IsHome))
        {
            if (await work.Db.AppointedAsync(personId, Role.NeighbourhoodWorker, neighbourhood.NeighbourhoodId, work.CancellationToken) is { } appointment)
            {
                return appointment;
            }
        }

        return null;
    }

    public static Guid HomeId(this Initiative initiative) => initiative.Neighbourhoods.OrderByDescending(n => n.IsHome).First().NeighbourhoodId;

    /// <summary>The first name of an official, for the public line about what they did.</summary>
    public static Task<string> FirstNameAsync(this Work work, Guid personId) =>
        work.Db.People.Where(p => p.Id == personId).Select(p => p.FirstName).SingleAsync(work.CancellationToken);

    /// <summary>
    /// Who is reached this way, whoever met them first; else somebody new. Known by e-mail or telephone, somebody is one person; without either
    /// the eyes of the helper must do.
    /// </summary>
    public static async Task<Person> PersonByReachAsync(this Work work, string name, Reach reach)
    {
        var known = reach == Reach.None ? null : await work.Db.People.OrderBy(p => p.CreatedAt).FirstOrDefaultAsync(
            p => p.ErasedAt == null && (reach.Email != null ? p.Email == reach.Email : p.Phone == reach.Phone), work.CancellationToken);
        if (known is null)
        {
            known = new Person { FirstName = name, Email = reach.Email, Phone = reach.Phone, CreatedAt = work.Now };
            work.Db.Add(known);
        }

        return known;
    }

    public static Task<bool> HasEmailAsync(this Work work, Guid personId) =>
        work.Db.People.AnyAsync(p => p.Id == personId && p.Email != null, work.CancellationToken);

    /// <summary>Throws away public copies of every page that shows this initiative.</summary>
    public static void ChangesPagesOf(this Work work, Initiative initiative)
    {
        work.Changes(initiative.Id);
        initiative.Neighbourhoods.ForEach(n => work.Changes(n.NeighbourhoodId));
    }

    public static void Tells(this Work work, Initiative initiative, InitiativeEventKind kind, string byName, string text = "") =>
        work.Db.Add(new InitiativeEvent { InitiativeId = initiative.Id, At = work.Now, Kind = kind, ByName = byName, Text = text });
}
