namespace WijkFonds.Rounds.Counting;

/// <summary>What was bought so far, and why other plans were passed over.</summary>
internal sealed class Basket(Support support)
{
    private readonly bool[] has = new bool[support.Projects];
    private readonly NotFunded?[] passed = new NotFunded?[support.Projects];

    public List<CountRound> Rounds { get; } = [];

    public long LeftCents { get; private set; } = support.Election.BudgetCents;

    public bool Has(int p) => has[p];

    public long Cost(int p) => support.Cost[p];

    public bool HasRoomFor(int p) => support.Cost[p] <= LeftCents;

    /// <summary>Bought from what is left, without anybody paying for it: every point counts in full.</summary>
    public void Add(int p, Phase phase) =>
        Add(p, new CountRound(support.Project(p), phase, support.Votes[p], new Fraction(support.Cost[p], support.Score[p]), support.Score[p], support.Votes[p], 0, 0));

    public void Add(int p, CountRound round)
    {
        has[p] = true;
        LeftCents -= support.Cost[p];
        Rounds.Add(round);
    }

    /// <summary>It was its turn, and it did not fit. What is known about its supporters' money stays: that says more.</summary>
    public void PassOver(int p, Caps caps)
    {
        var isFull = HasRoomFor(p);
        var left = isFull ? Math.Max(0, caps.Left(caps.CategoryOf(p))) : LeftCents;
        passed[p] ??= new NotFunded(
            support.Project(p), isFull ? NotFundedReason.CategoryFull : NotFundedReason.TooLittleLeft, support.Votes[p], left, support.Cost[p] - left, Rounds.Count, []);
    }

    public void PassOver(int p, NotFunded why) => passed[p] = why;

    /// <summary>Everything that was not bought, in the order of the election.</summary>
    public IReadOnlyList<NotFunded> NotFunded() =>
        [.. Enumerable.Range(0, has.Length).Where(p => !has[p]).Select(p => passed[p] ?? throw new InvalidOperationException($"Nobody says why {support.Project(p).Id} was not bought."))];
}
