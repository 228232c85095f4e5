namespace WijkFonds.Initiatives;

/// <summary>
/// Lists are shuffled, so that nobody is first because of their name or the hour they wrote (U27). There are eight orders:
/// enough to be fair, few enough to keep a copy of each page.
/// </summary>
public static class Shuffled
{
    public const int Orders = 8;

    /// <summary>Multiplying modulo a prime puts the numbers in another order for every factor, in any database alike.</summary>
    internal const long Prime = 1_000_003;

    private static readonly long[] Factors = [1, 314_159, 271_828, 161_803, 577_215, 141_421, 693_147, 910_281];

    /// <param name="order">0 to 7; any other number is folded into that.</param>
    public static IOrderedQueryable<Initiative> InOrder(this IQueryable<Initiative> initiatives, int order)
    {
        var factor = Factors[(int)((uint)order % Orders)];
        return initiatives.OrderBy(i => i.ShuffleNumber * factor % Prime).ThenBy(i => i.Id);
    }
}
