using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>Writes down who pays how much while a run buys, for the one run whose story is told.</summary>
internal sealed class Watch(Purses purses)
{
    private int full;
    private int part;
    private int nothing;
    private BigInteger most;

    /// <summary>No purse that is gone all at once and is fewer grains than this can be the largest of them.</summary>
    private long atLeast;

    public void Begin() => (full, part, nothing, most, atLeast) = (0, 0, 0, BigInteger.Zero, 0);

    /// <summary>They chose it too, but their money was gone. It stands on their receipt, because others want to know who else chose it.</summary>
    public void Nothing(int pile, int round, int points, int voters)
    {
        purses.Receipts.Write(pile, round, points);
        nothing += voters;
    }

    /// <param name="order">Below zero when the purse is less than what is asked.</param>
    /// <param name="about">What is in the purse, in grains.</param>
    public void Pays(int pile, CommonFractions.Price price, int points, int voters, int order, long about)
    {
        if (about <= purses.Error && purses.Left(pile).IsZero)
        {
            nothing += voters;
            return;
        }

        if (order >= 0)
        {
            full += voters;
            most = BigInteger.Max(most, price.Amount * points);
            return;
        }

        part += voters;
        if (about >= atLeast)
        {
            most = BigInteger.Max(most, purses.Left(pile));
            atLeast = Math.Max(atLeast, about - (2 * purses.Error));
        }
    }

    public EqualSharesRun.Bought End(int p) => new(p, full, part, nothing, purses.Numbers.OverDenominator(most));
}
