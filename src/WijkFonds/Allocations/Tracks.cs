using WijkFonds.Neighbourhoods;

namespace WijkFonds.Allocations;

public static class Tracks
{
    /// <summary>
    /// The track for an amount in cents. What the same initiative was given or promised this year counts along,
    /// so that cutting a request into pieces changes nothing.
    /// </summary>
    public static Track For(long amountCents, long earlierThisYearCents, NeighbourhoodSettings settings) =>
        checked(amountCents + earlierThisYearCents) switch
        {
            var total when total <= settings.MicroLimitCents => Track.Micro,
            var total when total <= settings.MiddleLimitCents => Track.Middle,
            _ => Track.Large,
        };
}
