using WijkFonds.Rounds.Counting;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>An election small enough to count by hand: every voter by name, every ballot a list.</summary>
internal sealed record SmallElection(long BudgetCents, IReadOnlyList<Project> Projects, IReadOnlyList<SmallElection.Ballot> Ballots)
{
    /// <summary>The same in every run, so that a red test is red again; SEED=… tries others.</summary>
    public static int Seed() => Asked.Number("SEED", 20261121);

    /// <summary>Whole euros and few different prices, so that exact ties and purses that are just enough come often.</summary>
    public static SmallElection Random(Random random, bool hasPoints, int districts = 1)
    {
        var ids = new[] { "10", "2", "9", "Z", "z", "ä", "a", "B-1" }[..random.Next(2, 9)];
        random.Shuffle(ids);
        long[] prices = random.Next(2) == 0 ? [10_00, 20_00, 30_00, 60_00] : [.. Enumerable.Range(0, 8).Select(_ => random.NextInt64(1, 90_00))];
        var projects = ids.Select(id => new Project(id, random.Next(25) == 0 ? 0 : random.GetItems(prices, 1)[0], random.GetItems(["groen", "spel"], 1)[0])).ToArray();
        var budget = random.Next(2) == 0 ? random.Next(1, 25) * 10_00L : random.NextInt64(1, 300_00);
        var chance = random.NextDouble();
        var ballots = Enumerable.Range(0, random.Next(1, 14)).Select(_ => new Ballot(
            [.. projects.Select((_, p) => (p, points: random.NextDouble() > chance ? 0 : hasPoints ? random.Next(1, 6) : 1)).Where(choice => choice.points > 0)], random.Next(districts)));
        // Many people think alike.
        return new SmallElection(budget, projects, [.. ballots.SelectMany(ballot => Enumerable.Repeat(ballot, random.Next(1, 4)))]);
    }

    public Election ToElection()
    {
        var box = new BallotBox(Projects.Count);
        foreach (var ballot in Ballots)
        {
            box.Add([.. ballot.Choices.Select(choice => new Choice(choice.Project, choice.Points))], ballot.District);
        }

        return new Election(BudgetCents, Projects, box);
    }

    internal sealed record Ballot(IReadOnlyList<(int Project, int Points)> Choices, int District = 0)
    {
        public int PointsFor(int project) => Choices.Where(choice => choice.Project == project).Sum(choice => choice.Points);
    }
}
