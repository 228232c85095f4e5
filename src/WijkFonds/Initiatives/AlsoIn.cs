using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Initiatives;

/// <summary>
/// In which other wijken an initiative is, changed after it was told (B44). The wijk where it began keeps it: its people answer. A wijk in which
/// money was asked or decided stays too, so that its decisions and its begroting keep their initiative.
/// </summary>
internal static class AlsoIn
{
    public static async Task<Refusal?> ChangeAsync(Work work, Initiative initiative, IReadOnlyCollection<Guid> wanted)
    {
        var now = initiative.Neighbourhoods.Where(n => !n.IsHome).ToList();
        var gone = now.Where(n => !wanted.Contains(n.NeighbourhoodId)).ToList();
        foreach (var place in gone)
        {
            if (await work.Db.Allocations.AnyAsync(a => a.InitiativeId == initiative.Id && a.NeighbourhoodId == place.NeighbourhoodId, work.CancellationToken))
            {
                var name = await work.Db.Neighbourhoods.Where(n => n.Id == place.NeighbourhoodId).Select(n => n.Name).SingleAsync(work.CancellationToken);
                return InitiativeRefusals.WijkHasMoney.With(name).At("Input.AlsoIn");
            }
        }

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
        return null;
    }
}
