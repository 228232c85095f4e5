using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Web.Pages.Desk;

/// <summary>In which wijken somebody is wijkwerker now; the desk shows only those.</summary>
internal static class WorkerWijken
{
    /// <summary>The wijken in which this person is wijkwerker; an appointment without a wijk is one for all of them.</summary>
    public static IQueryable<Neighbourhood> WijkenOf(this WijkFondsDb db, Guid workerId) => db.Neighbourhoods.Where(n => db.Appointments.Any(a =>
        a.PersonId == workerId && a.Role == Role.NeighbourhoodWorker && a.RevokedAt == null && (a.NeighbourhoodId == null || a.NeighbourhoodId == n.Id)));

    /// <summary>The initiatives of those wijken, also what moderation has hidden.</summary>
    public static IQueryable<Initiative> InitiativesOf(this WijkFondsDb db, Guid workerId) => db.Initiatives.Where(i => i.Neighbourhoods.Any(n =>
        db.Appointments.Any(a => a.PersonId == workerId && a.Role == Role.NeighbourhoodWorker && a.RevokedAt == null && (a.NeighbourhoodId == null || a.NeighbourhoodId == n.NeighbourhoodId))));
}
