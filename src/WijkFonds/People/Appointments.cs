using Microsoft.EntityFrameworkCore;

namespace WijkFonds.People;

/// <summary>Whether somebody holds a role now. Use cases ask again, whatever the page's door let through.</summary>
public static class Appointments
{
    /// <summary>The appointment by which this person acts in this wijk, or null when there is none.</summary>
    public static Task<Appointment?> AppointedAsync(this WijkFondsDb db, Guid personId, Role role, Guid neighbourhoodId, CancellationToken cancellationToken) =>
        db.Appointments
            .Where(a => a.PersonId == personId && a.Role == role && a.RevokedAt == null && (a.NeighbourhoodId == neighbourhoodId || a.NeighbourhoodId == null))
            .OrderBy(a => a.NeighbourhoodId == null)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Everybody who holds a role now, for letters: in this wijk or in all of them; without a wijk wherever they hold it.</summary>
    public static Task<List<Guid>> HoldersAsync(this WijkFondsDb db, Role role, Guid? neighbourhoodId, CancellationToken cancellationToken) =>
        db.Appointments
            .Where(a => a.Role == role && a.RevokedAt == null && (neighbourhoodId == null || a.NeighbourhoodId == neighbourhoodId || a.NeighbourhoodId == null))
            .Select(a => a.PersonId).Distinct().ToListAsync(cancellationToken);
}
