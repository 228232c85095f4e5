namespace WijkFonds.Rounds.Counting;

/// <summary>What is counted: an amount of money, the plans that want some of it, and the ballots.</summary>
public sealed class Election
{
    /// <summary>No amount may be more: ten thousand billion. Sums of a whole round then still fit many times.</summary>
    public const long CentsMax = 1_000_000_000_000_000;

    /// <exception cref="ArgumentException">An amount is negative or beyond <see cref="CentsMax"/>, two plans have the same id, or the ballots are for other plans.</exception>
    public Election(long budgetCents, IReadOnlyList<Project> projects, BallotBox ballots)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)budgetCents, (ulong)CentsMax, nameof(budgetCents));
        foreach (var project in projects)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)project.CostCents, (ulong)CentsMax, nameof(projects));
        }

        if (projects.DistinctBy(project => project.Id, StringComparer.Ordinal).Count() < projects.Count || ballots.Projects != projects.Count)
        {
            throw new ArgumentException("Two plans have the same id, or the ballots are for other plans.");
        }

        (BudgetCents, Projects, Ballots) = (budgetCents, projects, ballots);
    }

    public long BudgetCents { get; }

    public IReadOnlyList<Project> Projects { get; }

    public BallotBox Ballots { get; }
}
