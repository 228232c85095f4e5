using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>Exact numbers that share one denominator, so that a sum of a hundred thousand purses is a count for each number and a hundred products.</summary>
internal sealed class CommonFractions
{
    /// <summary>All money of a run is at most two to this power in grains, so sums of whole purses fit in a long with room to spare.</summary>
    private const int GrainsLog = 60;

    private readonly List<BigInteger> numerators = [];
    private BigInteger denominator = BigInteger.One;
    private int shift;

    public int Count => numerators.Count;

    /// <summary>Starts anew; a grain becomes so small that <paramref name="largest"/> is just under the most that fits.</summary>
    public void Clear(BigInteger commonDenominator, Fraction largest)
    {
        numerators.Clear();
        denominator = commonDenominator;
        shift = GrainsLog - (int)((largest.Numerator / largest.Denominator) + 1).GetBitLength();
        ArgumentOutOfRangeException.ThrowIfNegative(shift, nameof(largest));
    }

    /// <summary>Adds a number that is a whole part of the common denominator.</summary>
    public void AddWhole(BigInteger numerator) => numerators.Add(numerator);

    /// <summary>Adds a price. The denominator grows with it, and with it what is already there.</summary>
    public void Add(Price price)
    {
        var common = BigInteger.GreatestCommonDivisor(price.Amount, price.Shares);
        var factor = price.Shares / common;
        if (!factor.IsOne)
        {
            denominator *= factor;
            for (var i = 0; i < numerators.Count; i++)
            {
                numerators[i] *= factor;
            }
        }

        numerators.Add(price.Amount / common);
    }

    public BigInteger Numerator(int i) => numerators[i];

    public Fraction this[int i] => new(numerators[i], denominator);

    public Fraction OverDenominator(BigInteger numerator) => new(numerator, denominator);

    /// <summary>So many times each number, all together, over the common denominator.</summary>
    public BigInteger Sum(ReadOnlySpan<long> counts)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < numerators.Count; i++)
        {
            if (counts[i] != 0)
            {
                sum += numerators[i] * counts[i];
            }
        }

        return sum;
    }

    /// <summary>Whole cents over the common denominator.</summary>
    public BigInteger Whole(long cents) => denominator * cents;

    /// <summary>Whole cents in grains: this loses nothing.</summary>
    public long Grains(long cents) => cents << shift;

    /// <summary>In grains, rounded down: less than one grain is lost. What does not fit becomes the largest number there is.</summary>
    public long Grains(BigInteger numerator) => Clamped((numerator << shift) / denominator);

    public long Grains(Price price, int points) => Clamped(((price.Amount * points) << shift) / (denominator * price.Shares));

    private static long Clamped(BigInteger grains) => grains > long.MaxValue ? long.MaxValue : (long)grains;

    /// <summary>Amount / (Shares × the common denominator).</summary>
    internal readonly record struct Price(BigInteger Amount, BigInteger Shares);
}
