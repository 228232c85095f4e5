using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>What the supporters of one plan paid in every round, kept as how often each exact number is in it.</summary>
internal sealed class Elsewhere(Support support, CommonFractions numbers, IReadOnlyList<int> winners)
{
    private readonly long[] counts = new long[winners.Count * numbers.Count];
    private readonly long[] chose = new long[winners.Count];

    public int Rounds => winners.Count;

    public void Clear()
    {
        Array.Clear(counts);
        Array.Clear(chose);
    }

    public void Chose(int round, int voters) => chose[round] += voters;

    /// <summary>How often each number is in what was paid in this round.</summary>
    public Span<long> PaidIn(int round) => counts.AsSpan(round * numbers.Count, numbers.Count);

    /// <summary>What was paid in this round, over the common denominator.</summary>
    public BigInteger Paid(int round) => numbers.Sum(PaidIn(round));

    /// <summary>The rounds for which these supporters paid something, the dearest first.</summary>
    /// <param name="p">The plan that was not bought.</param>
    /// <param name="paid">What its supporters paid in each round up to the one that ended its chance.</param>
    public IReadOnlyList<PaidElsewhere> List(int p, IReadOnlyList<BigInteger> paid) =>
    [
        .. Enumerable.Range(0, paid.Count).Where(round => !paid[round].IsZero).OrderByDescending(round => paid[round])
            .Select(round => new PaidElsewhere(support.Project(winners[round]), numbers.OverDenominator(paid[round]), new Fraction(chose[round], support.Votes[p]))),
    ];
}
