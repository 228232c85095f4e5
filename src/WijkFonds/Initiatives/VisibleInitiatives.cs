namespace WijkFonds.Initiatives;

/// <summary>
/// The one gate for everything that shows initiatives: pages, feeds, open data, search, counts, posters (T-57).
/// Whoever shows an initiative without going through here shows what moderation has taken away.
/// </summary>
public static class VisibleInitiatives
{
    public static IQueryable<Initiative> Visible(this IQueryable<Initiative> initiatives) => initiatives.Where(i => i.HiddenReason == null);

    /// <summary>Those of one wijk, also the ones that began elsewhere (B44).</summary>
    public static IQueryable<Initiative> InWijk(this IQueryable<Initiative> initiatives, Guid neighbourhoodId) =>
        initiatives.Where(i => i.Neighbourhoods.Any(n => n.NeighbourhoodId == neighbourhoodId));
}
