using Microsoft.EntityFrameworkCore;
using WijkFonds.People;
using WijkFonds.Writing;

namespace WijkFonds.Promises;

/// <summary>Who may promise something in a wijk: its wijkwerker and its alderman.</summary>
internal static class PromiseMakers
{
    public const int TextMax = 500;

    public static async Task<Appointment?> PromiseMakerAsync(this Work work, Guid personId, Guid neighbourhoodId) =>
        await work.Db.AppointedAsync(personId, Role.NeighbourhoodWorker, neighbourhoodId, work.CancellationToken)
        ?? await work.Db.AppointedAsync(personId, Role.Alderman, neighbourhoodId, work.CancellationToken);

    public static Task<Promise?> PromiseAsync(this Work work, Guid id) =>
        work.Db.Promises.SingleOrDefaultAsync(p => p.Id == id, work.CancellationToken);
}
