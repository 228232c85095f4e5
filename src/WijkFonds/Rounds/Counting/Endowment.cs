using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>What each voter gets at the start of a run; another amount for each district when districts have weights.</summary>
internal sealed class Endowment
{
    /// <summary>The same for everybody: a part of <paramref name="total"/>.</summary>
    public Endowment(Fraction total, int voters) : this(total, [total.Numerator], total.Denominator * Math.Max(voters, 1))
    {
    }

    private Endowment(Fraction total, BigInteger[] shares, BigInteger denominator) => (Total, Shares, Denominator) = (total, shares, denominator);

    public Fraction Total { get; }

    /// <summary>By district, over <see cref="Denominator"/>.</summary>
    public BigInteger[] Shares { get; }

    public BigInteger Denominator { get; }

    /// <summary>False when this plan is too dear even before anything is bought.</summary>
    public bool IsEnoughFor(Support support, int p) => Shares.Length == 1 ? Shares[0] * support.Votes[p] >= Denominator * support.Cost[p] : Total >= support.Cost[p];

    /// <summary>The share of each voter in the run with this number: all districts together get what equal shares would be, each its part of that.</summary>
    public static Endowment Of(Support support, CountSettings settings, long step)
    {
        var voters = support.Voters;
        // Without more runs nobody rounds: a share is exactly its part of the money.
        var begin = Start(support.Election.BudgetCents, voters, settings.StartsExact || settings.Completion == Completion.None);
        var total = begin + new Fraction((BigInteger)step * settings.StepCents * voters, 1);
        return settings.DistrictWeights.Count == 0 ? new Endowment(total, voters) : Weighted(total, support, settings.DistrictWeights);
    }

    private static Fraction Start(long budget, int voters, bool isExact) =>
        voters == 0 ? Fraction.Zero : isExact ? budget : budget / voters / CountSettings.UnitCents * CountSettings.UnitCents * voters;

    private static Endowment Weighted(Fraction total, Support support, IReadOnlyList<long> weights)
    {
        var voters = new long[Math.Max(weights.Count, support.Election.Ballots.Districts)];
        for (var pile = 0; pile < support.Piles; pile++)
        {
            voters[support.District[pile]] += support.Election.Ballots.VotersOf(pile);
        }

        // total × weight / (all weights × voters of the district), brought under one denominator.
        var people = voters.Where(count => count > 0).Aggregate(BigInteger.One, (product, count) => product / BigInteger.GreatestCommonDivisor(product, count) * count);
        var sum = weights.Aggregate(BigInteger.Zero, (all, weight) => all + weight);
        var shares = voters.Select((count, d) => count == 0 || d >= weights.Count ? BigInteger.Zero : total.Numerator * weights[d] * (people / count)).ToArray();
        return new Endowment(total, shares, total.Denominator * people * sum);
    }
}
