namespace WijkFonds.Rounds.Counting;

/// <summary>The result of a round with its whole story: who won and how, who did not and why, and which plans took no part.</summary>
public sealed record CountResult
{
    public required Election Election { get; init; }

    public required CountSettings Settings { get; init; }

    /// <summary>Every purchase, in order.</summary>
    public required IReadOnlyList<CountRound> Rounds { get; init; }

    public required IReadOnlyList<NotFunded> NotFunded { get; init; }

    public required IReadOnlyList<Ineligible> Ineligible { get; init; }

    /// <summary>How often everything was counted, each time with a little more for everybody.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>What each voter could divide in the end, in cents; null when nobody got a share, or not everybody the same.</summary>
    public Fraction? ShareCents { get; init; }

    /// <summary>The counting was stopped at <see cref="CountSettings.RunsMax"/>; with more runs the result may be another one.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>More voters get more of their plans with most votes first, so that became the result.</summary>
    public bool IsGreedyPreferred { get; init; }

    public IEnumerable<Project> Winners => Rounds.Select(round => round.Project);

    public long CostCents => Rounds.Sum(round => round.Project.CostCents);

    public long LeftCents => Election.BudgetCents - CostCents;
}
