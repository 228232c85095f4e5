using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.Sources;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>What stands above and around a proposal: whose idea it is, how much is free, and about what kinds of spending the sources of the wijk have rules.</summary>
public sealed record ProposalScreen(Guid InitiativeId, string Slug, string Title, string InitiatorName, long? AskedCents, Dimension Dimension, Neighbourhood Wijk, long FreeCents, IReadOnlyList<string> Labels)
{
    public static async Task<ProposalScreen?> ReadAsync(WijkFondsDb db, string slug, int year, CancellationToken cancellationToken)
    {
        var found = await (
            from i in db.Initiatives
            where i.Slug == slug && i.HiddenReason == null
            from home in i.Neighbourhoods
            where home.IsHome
            join n in db.Neighbourhoods on home.NeighbourhoodId equals n.Id
            select new { i.Id, i.Title, i.InitiatorName, i.AskedCents, i.Dimension, Wijk = n }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var pots = await SourcePots.FreeAsync(db, found.Wijk.Id, year, cancellationToken);
        return new ProposalScreen(
                found.Id, slug, found.Title, found.InitiatorName, found.AskedCents, found.Dimension, found.Wijk,
                pots.Sum(pot => pot.FreeCents), [.. pots.SelectMany(pot => pot.OnlyFor.Concat(pot.NotFor)).Select(label => label.Text).Distinct().Order(StringComparer.Ordinal)]);
    }
}
