using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.People;

/// <summary>Questions about the administrators that several acts ask.</summary>
internal static class Administrators
{
    /// <summary>The appointment by which this person administers, or null. Administrators are appointed for the whole municipality.</summary>
    public static Task<Appointment?> AdministratorAsync(this Work work, Guid personId) => work.Db.Appointments.FirstOrDefaultAsync(
        a => a.PersonId == personId && a.Role == Role.Administrator && a.RevokedAt == null && a.NeighbourhoodId == null, work.CancellationToken);

    public static Task<int> AdministratorCountAsync(this Work work) =>
        work.Db.Appointments.CountAsync(a => a.Role == Role.Administrator && a.RevokedAt == null, work.CancellationToken);
}
