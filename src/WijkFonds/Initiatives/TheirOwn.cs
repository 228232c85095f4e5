using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>
/// Whose initiative it is or was. Nobody proposes, decides or pays for what is theirs; giving it away does not make anybody free to do so.
/// </summary>
public static class TheirOwn
{
    /// <summary>The initiatives that are this person's, or were before they handed them over.</summary>
    public static IQueryable<Guid> IsOrWasTheirs(this WijkFondsDb db, Guid personId) =>
        db.Initiatives.Where(i => i.OwnerId == personId).Select(i => i.Id)
            .Concat(db.Handovers.Where(h => h.FromId == personId && h.AcceptedAt != null).Select(h => h.InitiativeId));

    internal static Task<bool> IsOrWasTheirsAsync(this Work work, Guid initiativeId, Guid personId) =>
        work.Db.IsOrWasTheirs(personId).AnyAsync(id => id == initiativeId, work.CancellationToken);
}
