using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>
/// In which other wijken an initiative is, changed after it was told (B44). The wijk where it began keeps it: its people answer,
/// and its begroting pays.
/// </summary>
internal static class AlsoIn
{
    public static async Task ChangeAsync(Work work, Initiative initiative, IReadOnlyCollection<Guid> wanted)
    {
        var now = initiative.Neighbourhoods.Where(n => !n.IsHome).ToList();
        var gone = now.Where(n => !wanted.Contains(n.NeighbourhoodId)).ToList();
        var known = initiative.Neighbourhoods.ConvertAll(n => n.NeighbourhoodId);
        var added = await work.Db.Neighbourhoods.Where(n => wanted.Contains(n.Id) && !known.Contains(n.Id)).Select(n => n.Id).ToListAsync(work.CancellationToken);
        foreach (var place in gone)
        {
            // The page of the wijk that it leaves changes as well.
            work.Changes(place.NeighbourhoodId);
            initiative.Neighbourhoods.Remove(place);
            work.Db.Remove(place);
        }

        initiative.Neighbourhoods.AddRange(added.Select(id => new InitiativeNeighbourhood { InitiativeId = initiative.Id, NeighbourhoodId = id }));
    }
}
