using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>What every voter still has in one run of equal shares.</summary>
/// <remarks>
/// <para>
/// Exact, without a fraction for each voter: whoever paid all they had has nothing, and everybody else has their share minus the full price of each plan of theirs that was
/// bought. So the money of a crowd is a count for each share and each price (<see cref="Bill"/>).
/// </para>
/// <para>
/// Beside it stands <see cref="About"/>: the same in grains, a very small unit, in whole numbers. Each price is rounded down to grains, so after k purchases a purse is at most
/// <see cref="Error"/> = k + 1 grains off: one for the share, one for each price. Sums of grains lose nothing. With these bounds the grains say what is surely less or surely
/// more; where they cannot, the exact numbers decide. No floating point has a part in it.
/// </para>
/// </remarks>
internal sealed class Purses(Support support)
{
    private readonly CommonFractions numbers = new();
    private int districts;

    /// <summary>First the share of each district, then the price for one point of each purchase.</summary>
    public CommonFractions Numbers => numbers;

    public long[] About { get; } = new long[support.Piles];

    public Receipts Receipts { get; } = new(support);

    public int Purchases => numbers.Count - districts;

    public long Error => Purchases + 1;

    /// <summary>Gives everybody their share.</summary>
    public void Fill(Endowment endowment)
    {
        Receipts.Clear();
        districts = endowment.Shares.Length;
        numbers.Clear(endowment.Denominator, endowment.Total);
        foreach (var share in endowment.Shares)
        {
            numbers.AddWhole(share);
        }

        if (districts == 1)
        {
            Array.Fill(About, numbers.Grains(endowment.Shares[0]));
            return;
        }

        var grains = Array.ConvertAll(endowment.Shares, numbers.Grains);
        for (var pile = 0; pile < About.Length; pile++)
        {
            About[pile] = grains[support.District[pile]];
        }
    }

    public int ShareOf(int pile) => districts == 1 ? 0 : support.District[pile];

    public int PriceOf(int round) => districts + round;

    /// <summary>What is left in one purse of this pile, over the common denominator.</summary>
    public BigInteger Left(int pile)
    {
        if (Receipts.IsEmpty(pile))
        {
            return BigInteger.Zero;
        }

        var left = numbers.Numerator(ShareOf(pile));
        foreach (var receipt in Receipts.Of(pile))
        {
            left -= numbers.Numerator(PriceOf(receipt.Round)) * receipt.Points;
        }

        return left;
    }

    /// <summary>Less than zero when this purse is not enough for so many points at this price.</summary>
    public int Compare(int pile, CommonFractions.Price price, int points) => (Left(pile) * price.Shares).CompareTo(price.Amount * points);

    /// <summary>Everybody on this pile pays the price of the last purchase in full.</summary>
    public void PayFull(int pile, int points, long grains)
    {
        About[pile] -= grains;
        Receipts.Write(pile, Purchases - 1, points);
    }

    /// <summary>Everybody on this pile gives what is left.</summary>
    public void PayAll(int pile, int points)
    {
        About[pile] = 0;
        Receipts.Write(pile, Purchases - 1, points);
        Receipts.SetEmpty(pile);
    }

    /// <summary>Adds up purses by counting how often each share and each price is in them.</summary>
    internal sealed class Bill(Purses purses)
    {
        private long[] counts = new long[64];

        public void Clear()
        {
            if (counts.Length < purses.numbers.Count)
            {
                counts = new long[purses.numbers.Count * 2];
            }

            Array.Clear(counts);
        }

        public void Add(int pile, int voters)
        {
            counts[purses.ShareOf(pile)] += voters;
            foreach (var receipt in purses.Receipts.Of(pile))
            {
                counts[purses.PriceOf(receipt.Round)] -= (long)voters * receipt.Points;
            }
        }

        public BigInteger Sum() => purses.numbers.Sum(counts);
    }
}
