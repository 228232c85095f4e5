using Microsoft.EntityFrameworkCore;
using WijkFonds.Initiatives;
using WijkFonds.Ledger;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Pages.Allocations;

/// <summary>What stands above and around a proposal: whose idea it is, and how much is free.</summary>
public sealed record ProposalScreen(Guid InitiativeId, string Slug, string Title, string InitiatorName, long? AskedCents, Dimension Dimension, Neighbourhood Wijk, long FreeCents)
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
        return found is null
            ? null
            : new ProposalScreen(
                found.Id, slug, found.Title, found.InitiatorName, found.AskedCents, found.Dimension, found.Wijk,
                (await WijkBudget.PositionAsync(db, found.Wijk.Id, year, cancellationToken)).FreeCents);
    }
}
