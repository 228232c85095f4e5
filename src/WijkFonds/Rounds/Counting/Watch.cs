using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>Writes down who pays how much while a run buys, for the one run whose story is told.</summary>
internal sealed class Watch(Purses purses)
{
    private int full;
    private int part;
    private int nothing;

    /// <summary>The most points for which somebody paid the full price, and the largest purse that went all at once and may be more than that.</summary>
    private int fullPoints;
    private BigInteger largestPurse;

    /// <summary>In grains; what surely is below this is not the most.</summary>
    private long atLeast;

    public void Begin() => (full, part, nothing, fullPoints, largestPurse, atLeast) = (0, 0, 0, 0, BigInteger.Zero, 0);

    /// <summary>They chose it too, but their money was gone. It stands on their receipt, because others want to know who else chose it.</summary>
    public void Nothing(int pile, int round, int points, int voters)
    {
        purses.Receipts.Write(pile, round, points);
        nothing += voters;
    }

    /// <param name="order">Below zero when the purse is less than what is asked.</param>
    /// <param name="about">What is in the purse, in grains.</param>
    /// <param name="asked">What is asked, in grains.</param>
    public void Pays(int pile, int points, int voters, int order, long about, long asked)
    {
        if (about <= purses.Error && purses.Left(pile).IsZero)
        {
            nothing += voters;
        }
        else if (order >= 0)
        {
            full += voters;
            (fullPoints, atLeast) = points > fullPoints ? (points, Math.Max(atLeast, asked)) : (fullPoints, atLeast);
        }
        else
        {
            part += voters;
            if (about + purses.Error >= atLeast)
            {
                largestPurse = BigInteger.Max(largestPurse, purses.Left(pile));
                atLeast = Math.Max(atLeast, about - purses.Error);
            }
        }
    }

    public EqualSharesRun.Bought End(int p, BigInteger price) => new(p, full, part, nothing, purses.Numbers.OverDenominator(BigInteger.Max(largestPurse, price * fullPoints)));
}
