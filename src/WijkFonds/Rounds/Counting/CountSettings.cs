namespace WijkFonds.Rounds.Counting;

/// <summary>By which rules a round is counted. It is published before the voting, and never changes after that.</summary>
/// <remarks>The defaults are those of COUNTING 3.3 and 3.6: those with which official results can be done again.</remarks>
public sealed record CountSettings
{
    /// <summary>One unit of money: the size of a step, and what a share is rounded down to at the start.</summary>
    public const long UnitCents = 100;

    public CountRule Rule { get; init; } = CountRule.EqualShares;

    public Satisfaction Satisfaction { get; init; } = Satisfaction.Cost;

    public TieOrder Ties { get; init; } = TieOrder.Cheapest;

    public Completion Completion { get; init; } = Completion.Add1;

    /// <summary>The first share is the exact part of the money; otherwise that part rounded down to whole euros.</summary>
    public bool StartsExact { get; init; }

    /// <summary>How many cents everybody gets more at each next counting.</summary>
    public long StepCents { get; init; } = UnitCents;

    /// <summary>Stops adding as soon as nothing that is left over fits.</summary>
    public bool StopsWhenExhausted { get; init; }

    /// <summary>With a small group and much money the steps are many; a wrong setting must not count for ever.</summary>
    public int RunsMax { get; init; } = 100_000;

    /// <summary>What is left after equal shares goes to what fits, by the same satisfaction, most first.</summary>
    public bool FillsGreedily { get; init; } = true;

    /// <summary>When more voters would get more of their plans with most votes first than the other way round, that is the result.</summary>
    public bool ComparesWithGreedy { get; init; }

    /// <summary>Phragmén goes on with the others when a plan no longer fits; otherwise it ends there.</summary>
    public bool PhragmenSkips { get; init; }

    /// <summary>A plan needs at least so many votes.</summary>
    public int VotesMin { get; init; }

    /// <summary>With 3 a plan of the whole budget needs a third of the voters, and one of half the budget a sixth (Świecie). 0: no such rule.</summary>
    public int SupportDivisor { get; init; }

    /// <summary>The most that may go to each category. What is not named has no such limit.</summary>
    public IReadOnlyDictionary<string, long> CategoryCents { get; init; } = new Dictionary<string, long>();

    /// <summary>Only greedy: first every category by itself up to the first plan that does not fit, then everything together without those limits (Amsterdam).</summary>
    public bool CategoriesFirst { get; init; }

    /// <summary>The weight of each district: its voters together get that part of the money. Empty: every voter the same.</summary>
    public IReadOnlyList<long> DistrictWeights { get; init; } = [];
}
