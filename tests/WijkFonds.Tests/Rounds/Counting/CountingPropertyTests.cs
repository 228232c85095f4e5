using WijkFonds.Rounds.Counting;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>What holds for every fair counting, whoever votes for what. SEED=… tries other elections.</summary>
[Trait("Database", "none")]
public sealed class CountingPropertyTests
{
    private const int Elections = 150;

    [Fact]
    public void It_does_not_matter_in_which_coin_the_money_is_counted() => ForEach((small, settings, random) =>
    {
        var times = random.Next(2, 1_000);
        var scaled = small with { BudgetCents = small.BudgetCents * times, Projects = [.. small.Projects.Select(p => p with { CostCents = p.CostCents * times })] };

        Assert.Equal(Ids(small, settings), Ids(scaled, settings with { StepCents = settings.StepCents * times }));
    });

    [Fact]
    public void It_does_not_matter_who_voted_first_or_which_plan_was_told_first() => ForEach((small, settings, random) =>
    {
        var order = Enumerable.Range(0, small.Projects.Count).ToArray();
        random.Shuffle(order);
        var ballots = small.Ballots.Select(ballot => ballot with { Choices = [.. ballot.Choices.Select(choice => (Array.IndexOf(order, choice.Project), choice.Points))] }).ToArray();
        random.Shuffle(ballots);

        Assert.Equal(Ids(small, settings), Ids(new SmallElection(small.BudgetCents, [.. order.Select(p => small.Projects[p])], ballots), settings));
    });

    [Fact]
    public void It_does_not_matter_what_a_plan_is_called_when_lots_decide() => ForEach((small, settings, random) =>
    {
        var names = small.Projects.ToDictionary(project => project.Id, _ => random.Next().ToString("x8", null) + random.Next());
        var renamed = small with { Projects = [.. small.Projects.Select(project => project with { Id = names[project.Id] })] };
        var lots = small.Projects.Select(project => project.Id).ToArray();
        random.Shuffle(lots);

        var before = Ids(small, settings with { Ties = TieOrder.Lots(lots) }).Select(id => names[id]);
        var after = Ids(renamed, settings with { Ties = TieOrder.Lots([.. lots.Select(id => names[id])]) });

        Assert.Equal(before, after);
    });

    [Fact]
    public void A_group_that_agrees_gets_what_its_part_of_the_money_can_buy() => ForEach((small, settings, random) =>
    {
        // Everybody of the group wants the same plans and nothing else. Together they have their part of the money, and that is enough for all of it.
        var others = small.Ballots.Count(ballot => ballot.Choices.Count > 0);
        var group = random.Next(1, 12);
        var wanted = Enumerable.Range(0, random.Next(1, 4)).Select(i => new Project("groep-" + i, random.NextInt64(1, 50_00))).ToArray();
        var cost = wanted.Sum(project => project.CostCents);
        var projects = small.Projects.Concat(wanted).ToArray();
        var ballot = new SmallElection.Ballot([.. wanted.Select((_, i) => (small.Projects.Count + i, 1))]);
        // The smallest budget of which the part of the group is enough.
        var budget = ((cost * (group + others)) + group - 1) / group;
        var together = new SmallElection(budget, projects, [.. small.Ballots, .. Enumerable.Repeat(ballot, group)]);

        Assert.Subset(Ids(together, settings with { Rule = CountRule.EqualShares, CategoryCents = new Dictionary<string, long>() }).ToHashSet(), wanted.Select(project => project.Id).ToHashSet());
    });

    [Fact]
    public void No_more_is_spent_than_there_is_and_every_plan_has_its_place_once() => ForEach((small, settings, _) =>
    {
        var result = CountBallots.Count(small.ToElection(), settings);

        Assert.True(result.CostCents <= small.BudgetCents && result.LeftCents >= 0);
        Assert.Equal(
            small.Projects.Select(project => project.Id).Order(StringComparer.Ordinal),
            result.Winners.Concat(result.NotFunded.Select(story => story.Project)).Concat(result.Ineligible.Select(other => other.Project)).Select(project => project.Id).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Every_reason_adds_up_exactly_and_as_it_is_shown() => ForEach((small, settings, _) =>
    {
        var result = CountBallots.Count(small.ToElection(), settings);
        foreach (var story in result.NotFunded.Where(story => story.Reason == NotFundedReason.SupportersHadTooLittle))
        {
            var began = story.BecauseOf.Aggregate(story.MoneyCents, (sum, other) => sum + other.PaidCents);
            Assert.Equal(result.ShareCents! * story.Votes, began);
            Assert.Equal((Fraction)story.Project.CostCents, story.MoneyCents + story.ShortfallCents);

            var shown = Reasons.Of(story);
            Assert.Equal(began.Floor(), shown.Money.Cents + shown.Paid.Sum(paid => paid.Cents));
            Assert.Equal(story.Project.CostCents, shown.Money.Cents + shown.Shortfall.Cents);
            Assert.True(shown.Shortfall.Cents > 0);
            Assert.All(story.BecauseOf.Zip(shown.Paid), pair => Assert.InRange(pair.Second.Cents, pair.First.PaidCents.Floor(), pair.First.PaidCents.Floor() + 1));
        }
    });

    [Fact]
    public void The_same_counting_twice_is_the_same_to_the_last_digit() => ForEach((small, settings, _) =>
    {
        string Story() => string.Join('\n', CountBallots.Count(small.ToElection(), settings).Rounds.Select(round => round.ToString()));

        Assert.Equal(Story(), Story());
    });

    private static void ForEach(Action<SmallElection, CountSettings, Random> check)
    {
        var random = new Random(SmallElection.Seed());
        for (var i = 0; i < Elections; i++)
        {
            var settings = new CountSettings
            {
                Rule = (CountRule)random.Next(3),
                Satisfaction = (Satisfaction)random.Next(2),
                Completion = (Completion)random.Next(2),
                StartsExact = true,
                StopsWhenExhausted = random.Next(2) == 0,
                FillsGreedily = random.Next(2) == 0,
                PhragmenSkips = random.Next(2) == 0,
            };
            var small = SmallElection.Random(random, hasPoints: i % 2 == 0);
            try
            {
                check(small, settings, random);
            }
            catch (Xunit.Sdk.XunitException wrong)
            {
                throw new InvalidOperationException($"SEED={SmallElection.Seed()} election {i}, {settings}", wrong);
            }
        }
    }

    private static IEnumerable<string> Ids(SmallElection small, CountSettings settings) => CountBallots.Count(small.ToElection(), settings).Winners.Select(project => project.Id);
}
