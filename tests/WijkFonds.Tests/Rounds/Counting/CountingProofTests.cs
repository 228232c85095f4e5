using System.Globalization;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>The engine against the rules written down slowly, on a thousand small elections that chance made up. SEED=… repeats a run or tries others.</summary>
[Trait("Database", "none")]
public sealed class CountingProofTests
{
    private static readonly TieOrder[] Orders = [TieOrder.Id, TieOrder.Cheapest, TieOrder.Votes];

    [Theory]
    [InlineData(CountRule.Greedy, 300)]
    [InlineData(CountRule.EqualShares, 400)]
    [InlineData(CountRule.Phragmen, 300)]
    public void The_engine_buys_what_the_rule_says_in_the_same_order_and_asks_the_same_of_everybody(CountRule rule, int elections)
    {
        var random = new Random(SmallElection.Seed() + (int)rule);
        for (var i = 0; i < elections; i++)
        {
            var districts = random.Next(4) == 0 ? 3 : 1;
            var small = SmallElection.Random(random, hasPoints: i % 3 == 0, districts);
            var settings = Settings(random, rule, districts);
            var slow = new SlowCount(small, settings);
            var why = $"SEED={SmallElection.Seed()} election {i}: {settings}";

            var expected = slow.Winners().Select(p => small.Projects[p].Id);
            var result = CountBallots.Count(small.ToElection(), settings);

            Assert.True(expected.SequenceEqual(result.Winners.Select(project => project.Id)), $"{why}\nexpected {string.Join(' ', expected)}\nfound {string.Join(' ', result.Winners.Select(p => p.Id))}");
            AssertPaid(small, slow, result, why);
        }
    }

    /// <summary>Every combination comes by; the seeds make small shares, so that a step of one euro is not the only one.</summary>
    private static CountSettings Settings(Random random, CountRule rule, int districts) => new()
    {
        Rule = rule,
        Ties = random.GetItems(Orders, 1)[0],
        Satisfaction = (Satisfaction)random.Next(2),
        Completion = (Completion)random.Next(2),
        StartsExact = random.Next(2) == 0,
        StepCents = random.GetItems([100L, 100, 37, 1_000], 1)[0],
        StopsWhenExhausted = random.Next(2) == 0,
        FillsGreedily = random.Next(2) == 0,
        ComparesWithGreedy = random.Next(4) == 0,
        PhragmenSkips = random.Next(2) == 0,
        VotesMin = random.Next(5) == 0 ? 2 : 0,
        SupportDivisor = random.Next(6) == 0 ? 3 : 0,
        CategoryCents = random.Next(4) == 0 ? new Dictionary<string, long> { ["groen"] = random.Next(1, 12) * 10_00 } : [],
        CategoriesFirst = rule == CountRule.Greedy && random.Next(3) == 0,
        DistrictWeights = districts > 1 ? [5, 3, 1] : [],
    };

    private static void AssertPaid(SmallElection small, SlowCount slow, CountResult result, string why)
    {
        var voters = small.Ballots.Where(ballot => ballot.Choices.Count > 0).ToArray();
        var rounds = result.Rounds.Where(round => round.Phase is Phase.EqualShares or Phase.Phragmen).ToArray();
        Assert.True(result.IsGreedyPreferred || rounds.Length == slow.Payments.Count, $"{why}: nobody paid for what was bought");
        foreach (var (round, (project, paid)) in rounds.Zip(slow.Payments))
        {
            Assert.True(small.Projects[project] == round.Project, why);
            Assert.True(paid.Aggregate((Ratio)0, (sum, pays) => sum + pays) == round.Project.CostCents, $"{why}: together they paid another price for {round.Project.Id}");
            Assert.True(paid.Max().ToString() == round.MostPaidCents.ToString(), $"{why}: most paid for {round.Project.Id}");
            var nothing = voters.Zip(paid).Count(pair => pair.First.PointsFor(project) > 0 && pair.Second == 0);
            Assert.True(nothing == round.PaidNothing && round.PaidInFull + round.PaidInPart + nothing == round.Votes, $"{why}: who paid for {round.Project.Id}");
        }

        foreach (var story in result.NotFunded.Where(story => story.BecauseOf.Count > 0))
        {
            AssertStory(small, voters, slow.Payments, story, why);
        }
    }

    /// <summary>What supporters paid elsewhere is what they really paid until then, and each share is who chose that too.</summary>
    private static void AssertStory(SmallElection small, SmallElection.Ballot[] voters, List<(int Project, Ratio[] Paid)> payments, NotFunded story, string why)
    {
        var p = small.Projects.Select((project, i) => (project, i)).Single(pair => pair.project == story.Project).i;
        var expected = payments.Take(story.AfterRounds)
            .Select(payment => (small.Projects[payment.Project].Id, Paid: voters.Zip(payment.Paid).Where(pair => pair.First.PointsFor(p) > 0).Aggregate((Ratio)0, (sum, pair) => sum + pair.Second), payment.Project))
            .Where(paid => paid.Paid != 0)
            .Select(paid => $"{paid.Id} {paid.Paid} {new Ratio(voters.Count(v => v.PointsFor(p) > 0 && v.PointsFor(paid.Project) > 0), story.Votes)}");

        Assert.True(
            expected.Order(StringComparer.Ordinal).SequenceEqual(story.BecauseOf.Select(other => $"{other.Project.Id} {other.PaidCents} {other.Share}").Order(StringComparer.Ordinal)),
            string.Create(CultureInfo.InvariantCulture, $"{why}: {story.Project.Id} after {story.AfterRounds}"));
    }
}
