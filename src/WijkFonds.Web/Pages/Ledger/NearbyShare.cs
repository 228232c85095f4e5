using Microsoft.EntityFrameworkCore;
using WijkFonds.LookBacks;

namespace WijkFonds.Web.Pages.Ledger;

/// <summary>How much of the money of a wijk and a year was spent in the wijk, as far as the good conversations say it (A40).</summary>
/// <param name="KnownCents">The money about which it was said.</param>
/// <param name="Percent">What of it stayed in the wijk: a guess, as the answers are guesses.</param>
public sealed record NearbyShare(long KnownCents, int Percent)
{
    /// <summary>One statement. Null when nobody said it yet. Of an initiative the newest conversation about that year counts.</summary>
    public static async Task<NearbyShare?> ReadAsync(WijkFondsDb db, Guid neighbourhoodId, int year, IReadOnlyList<GivenMoney> rows, CancellationToken cancellationToken)
    {
        var said = await (
            from talk in db.LookBacks
            join grant in db.Grants on talk.GrantId equals grant.Id
            where grant.NeighbourhoodId == neighbourhoodId && grant.Year == year && talk.ConfirmedAt != null && talk.SpentNearby != null
            orderby talk.Id descending
            select new { grant.InitiativeId, Answer = talk.SpentNearby!.Value }).ToListAsync(cancellationToken);
        var newest = said.DistinctBy(s => s.InitiativeId).ToDictionary(s => s.InitiativeId, s => s.Answer);
        var known = rows.Where(row => newest.ContainsKey(row.InitiativeId)).ToList();
        var knownCents = known.Sum(row => row.Cents);
        // Almost all counts as all, and little as nothing: with "about" in front of it that is as precise as a guess is.
        var halves = known.Sum(row => newest[row.InitiativeId] switch
        {
            SpentNearby.AlmostAll => 2 * row.Cents,
            SpentNearby.Half => row.Cents,
            _ => 0,
        });
        return knownCents == 0 ? null : new(knownCents, YearBalance.Percent(halves, 2 * knownCents));
    }
}
