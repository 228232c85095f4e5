using WijkFonds.Rounds.Counting;

namespace WijkFonds.Tests.Rounds.Counting;

/// <summary>What a neighbourhood can do by hand at a kitchen table, and the cases in which other programs went wrong (COUNTING 4).</summary>
[Trait("Database", "none")]
public sealed class CountBallotsTests
{
    private static readonly CountSettings OneRun = new() { Completion = Completion.None, FillsGreedily = false };

    [Fact]
    public void Ten_neighbours_and_a_hundred_euros_by_hand()
    {
        // Everybody has € 10. Bankje (€ 60) is asked by six: 10 each, and their money is gone. Moestuin (€ 30) by four of others and one of them: 7.50 from four. Then those four have 2.50.
        var election = Election(100_00, [("bankje", 60_00), ("moestuin", 30_00), ("feest", 11_00)], [.. Times(5, 0), [0, 1], .. Times(2, 1, 2), .. Times(2, 1)]);

        var result = CountBallots.Count(election, OneRun);

        Assert.Equal(["bankje", "moestuin"], Ids(result));
        Assert.Equal(["1000/1", "750/1"], result.Rounds.Select(round => round.MostPaidCents.ToString()));
        Assert.Equal(["6/1", "4/1"], result.Rounds.Select(round => round.EffectiveVotes.ToString()));
        Assert.Equal((4, 0, 1), (result.Rounds[1].PaidInFull, result.Rounds[1].PaidInPart, result.Rounds[1].PaidNothing));
        var feest = Assert.Single(result.NotFunded);
        Assert.Equal((NotFundedReason.SupportersHadTooLittle, 2), (feest.Reason, feest.AfterRounds));
        Assert.Equal(("500/1", "600/1"), (feest.MoneyCents.ToString(), feest.ShortfallCents.ToString()));
        Assert.Equal([("moestuin", "1500/1", "1/1")], feest.BecauseOf.Select(other => (other.Project.Id, other.PaidCents.ToString(), other.Share.ToString())));
    }

    [Fact]
    public void Most_votes_first_gives_a_third_of_the_street_nothing_and_equal_shares_does_not()
    {
        var election = Election(90_00, [("a", 30_00), ("b", 30_00), ("c", 30_00), ("d", 30_00)], [.. Times(6, 0, 1, 2), .. Times(3, 3)]);

        Assert.Equal(["a", "b", "c"], Ids(CountBallots.Count(election, new CountSettings { Rule = CountRule.Greedy })));
        Assert.Equal(["a", "b", "d"], Ids(CountBallots.Count(election, OneRun)));
        Assert.Equal(["a", "b", "d"], Ids(CountBallots.Count(election, new CountSettings { Rule = CountRule.Phragmen })).Order());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(4_999)]
    public void A_plan_that_costs_everything_and_that_everybody_wants_is_bought(int voters)
    {
        // Pitfall 4: with fractions that are rounded off, n × (B / n) is less than B and the plan is lost.
        var election = Election(100_01, [("alles", 100_01)], Times(voters, 0));

        Assert.Equal(["alles"], Ids(CountBallots.Count(election, OneRun)));
    }

    [Fact]
    public void Everything_fits_and_one_voter_stands_alone_and_still_the_counting_ends()
    {
        // Pitfall 2: without a guard the shares grow for ever.
        var election = Election(1_000_00, [("klein", 1_00), ("duur", 900_00), ("niemand", 500_00)], [.. Times(50, 0), [1]]);

        var result = CountBallots.Count(election, new CountSettings { FillsGreedily = false });

        Assert.Equal(["klein", "duur"], Ids(result));
        Assert.All(result.Rounds, round => Assert.Equal(Phase.EqualShares, round.Phase));
        Assert.False(result.IsCutShort);
        Assert.Equal([new Ineligible(election.Projects[2], IneligibleReason.NoVotes)], result.Ineligible);
        Assert.Equal(["klein", "duur"], Ids(CountBallots.Count(election, new CountSettings { FillsGreedily = false, RunsMax = 3 })));
    }

    [Fact]
    public void A_wrong_step_is_cut_short_and_says_so()
    {
        var election = Election(1_000_00, [("a", 600_00), ("b", 600_00)], [[0], [0], [1]]);

        var result = CountBallots.Count(election, new CountSettings { StepCents = 1, RunsMax = 10, FillsGreedily = false });

        Assert.True(result.IsCutShort);
        Assert.Equal(10, result.Runs);
        Assert.Equal(["a"], Ids(result));
    }

    [Fact]
    public void Adding_a_euro_at_a_time_ends_just_before_it_costs_too_much()
    {
        // From € 33: b needs 60 each from its one voter, and both together 120 of the 100 there is.
        var election = Election(100_00, [("a", 60_00), ("b", 60_00)], [[0], [0], [1]]);

        var result = CountBallots.Count(election, new CountSettings { FillsGreedily = false });

        Assert.Equal(["a"], Ids(result));
        Assert.Equal(("5900/1", 28), (result.ShareCents!.ToString(), result.Runs));
    }

    [Fact]
    public void When_nothing_fits_any_more_adding_stops_if_that_is_the_rule()
    {
        var election = Election(100_00, [("a", 60_00), ("b", 60_00)], [[0], [0], [1]]);

        var result = CountBallots.Count(election, new CountSettings { FillsGreedily = false, StopsWhenExhausted = true, StartsExact = true });

        Assert.Equal(["a"], Ids(result));
        Assert.Equal(("10000/3", 1), (result.ShareCents!.ToString(), result.Runs));
    }

    [Fact]
    public void What_takes_no_part_is_named_with_its_reason_and_its_ballots_still_count()
    {
        var election = Election(100_00, [("gratis", 0), ("duur", 100_01), ("niemand", 10), ("weinig", 10), ("prijzig", 90_00), ("goed", 10_00)], [[0], [1], [3], [4, 5], [4, 5], [5], [5], [5], [5], [5]]);

        var result = CountBallots.Count(election, OneRun with { VotesMin = 2, SupportDivisor = 3 });

        Assert.Equal(
            [("gratis", IneligibleReason.NoCost), ("duur", IneligibleReason.AboveBudget), ("niemand", IneligibleReason.NoVotes), ("weinig", IneligibleReason.TooFewVotes), ("prijzig", IneligibleReason.TooFewForPrice)],
            result.Ineligible.Select(other => (other.Project.Id, other.Reason)));
        Assert.Equal(("1000/1", "goed"), (result.ShareCents!.ToString(), Assert.Single(Ids(result))));
    }

    [Fact]
    public void An_empty_ballot_is_not_a_ballot()
    {
        var box = new BallotBox(1);

        Assert.False(box.Add([]));
        Assert.False(box.Add([new Choice(0, 0)]));
        Assert.True(box.Add([new Choice(0)]));
        Assert.Equal((1, 1), (box.Count, box.Piles));
    }

    [Fact]
    public void A_ballot_with_the_same_plan_twice_or_with_what_is_not_there_is_refused_whole()
    {
        var box = new BallotBox(2);

        Assert.Throws<ArgumentException>(() => box.Add([new Choice(1), new Choice(0), new Choice(1)]));
        Assert.ThrowsAny<ArgumentException>(() => box.Add([new Choice(2)]));
        Assert.ThrowsAny<ArgumentException>(() => box.Add([new Choice(0, -1)]));
        Assert.ThrowsAny<ArgumentException>(() => box.Add([new Choice(0, BallotBox.PointsMax + 1)]));
        Assert.Equal((0, 0, 0), (box.Count, box.VotesOf(0), box.VotesOf(1)));
    }

    [Theory]
    [InlineData("id", "10 2 9 Z z ä \U0001F600")]
    [InlineData("cheapest", "z 10 2 Z ä \U0001F600 9")]
    [InlineData("votes", "9 10 2 Z ä \U0001F600 z")]
    [InlineData("lots", "z 2 ä 10 Z \U0001F600 9")]
    public void Equal_plans_go_in_the_published_order(string ties, string expected)
    {
        // Per euro they are all equal: ten cents for each vote, but z is cheaper, and 9 is dearer and has more.
        string[] ids = ["ä", "9", "Z", "\U0001F600", "10", "z", "2"];
        long[] cents = [20, 30, 20, 20, 20, 10, 20];
        var election = Election(10_00, [.. ids.Zip(cents)], [[0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 6], [1]]);
        var order = ties switch
        {
            "id" => TieOrder.Id,
            "cheapest" => TieOrder.Cheapest,
            "votes" => TieOrder.Votes,
            _ => TieOrder.Lots(["2", "ä"]),
        };

        var result = CountBallots.Count(election, new CountSettings { Rule = CountRule.Greedy, Satisfaction = Satisfaction.Cardinality, Ties = order });

        Assert.Equal(expected.Split(' '), Ids(result));
    }

    [Fact]
    public void More_voters_better_off_with_most_votes_first_turns_the_result_around()
    {
        // Shares buy the two small plans of two people; most votes first buys the large one of nine.
        var election = Election(100_00, [("groot", 100_00), ("klein", 9_00), ("fijn", 9_00)], [.. Times(9, 0), [1], [2]]);
        var settings = new CountSettings { FillsGreedily = false };

        Assert.Equal(["fijn", "klein"], Ids(CountBallots.Count(election, settings)));
        var result = CountBallots.Count(election, settings with { ComparesWithGreedy = true });

        Assert.Equal(["groot"], Ids(result));
        Assert.True(result.IsGreedyPreferred);
        Assert.All(result.NotFunded, story => Assert.Equal((NotFundedReason.TooLittleLeft, "0/1"), (story.Reason, story.MoneyCents.ToString())));
    }

    [Fact]
    public void Categories_first_stop_within_their_category_and_then_share_what_is_left()
    {
        // Amsterdam: a1 fits in the 50 of groen, a2 does not and closes it, so a3 waits. Then, with 100 - 40 - 10 = 50 left over everything: a2 fits, a3 no more.
        var election = Election(100_00, [("a1", 40_00, "groen"), ("a2", 45_00, "groen"), ("a3", 10_00, "groen"), ("b1", 10_00, "spel")], [.. Times(5, 0), .. Times(4, 1), .. Times(3, 2), .. Times(2, 3)]);
        var settings = new CountSettings { Rule = CountRule.Greedy, CategoryCents = new Dictionary<string, long> { ["groen"] = 50_00, ["spel"] = 20_00 }, CategoriesFirst = true };

        var result = CountBallots.Count(election, settings);

        Assert.Equal([("a1", Phase.Category), ("b1", Phase.Category), ("a2", Phase.Greedy)], result.Rounds.Select(round => (round.Project.Id, round.Phase)));
        Assert.Equal((NotFundedReason.TooLittleLeft, "500/1"), (result.NotFunded[0].Reason, result.NotFunded[0].MoneyCents.ToString()));
        Assert.Throws<ArgumentException>(() => CountBallots.Count(election, settings with { Rule = CountRule.Phragmen }));
    }

    [Fact]
    public void A_full_category_is_told_as_such()
    {
        var election = Election(100_00, [("a1", 40_00, "groen"), ("a2", 40_00, "groen"), ("b1", 20_00, "spel")], [[0, 1, 2], [0, 1, 2]]);
        var settings = OneRun with { CategoryCents = new Dictionary<string, long> { ["groen"] = 50_00 } };

        Assert.All(new[] { settings, settings with { Rule = CountRule.Phragmen }, settings with { Rule = CountRule.Greedy } }, rule =>
        {
            var result = CountBallots.Count(election, rule);
            Assert.Equal(["a1", "b1"], Ids(result).Order());
            Assert.Equal(("a2", NotFundedReason.CategoryFull), (Assert.Single(result.NotFunded).Project.Id, result.NotFunded[0].Reason));
        });
    }

    [Fact]
    public void Every_pot_is_a_round_by_itself_for_who_chose_something_in_it()
    {
        var election = Election(0, [("a", 30_00, "groen"), ("b", 20_00, "spel"), ("c", 1_00, null)], [[0], [0, 1], [1, 2], [2]]);

        var results = CountPots.Count(election, new Dictionary<string, long> { ["groen"] = 30_00, ["spel"] = 19_00 }, OneRun);

        Assert.Equal((2, "1500/1"), (results["groen"].Election.Ballots.Count, results["groen"].ShareCents!.ToString()));
        Assert.Equal(["a"], Ids(results["groen"]));
        Assert.Empty(results["spel"].Rounds);
        Assert.Equal(IneligibleReason.AboveBudget, Assert.Single(results["spel"].Ineligible).Reason);
    }

    [Fact]
    public void A_district_that_weighs_as_much_as_another_has_as_much_to_give_however_few_went_to_vote()
    {
        // Nine people of one district and one of the other: with equal shares she has 10 of 100, with equal districts 50.
        var box = new BallotBox(2);
        box.Add([new Choice(0)], district: 0, voters: 9);
        box.Add([new Choice(1)], district: 1);
        var election = new Election(100_00, [new Project("velen", 60_00), new Project("een", 50_00)], box);

        Assert.Equal(["velen"], Ids(CountBallots.Count(election, OneRun)));
        Assert.Equal(["een"], Ids(CountBallots.Count(election, OneRun with { DistrictWeights = [1, 1] })));
    }

    private static IEnumerable<int[]> Times(int voters, params int[] choices) => Enumerable.Repeat(choices, voters);

    private static IEnumerable<string> Ids(CountResult result) => result.Winners.Select(project => project.Id);

    private static Election Election(long budget, (string Id, long Cents)[] projects, IEnumerable<int[]> ballots) =>
        Election(budget, Array.ConvertAll(projects, project => (project.Id, project.Cents, (string?)null)), ballots);

    private static Election Election(long budget, (string Id, long Cents, string? Category)[] projects, IEnumerable<int[]> ballots)
    {
        var box = new BallotBox(projects.Length);
        foreach (var ballot in ballots)
        {
            box.Add([.. ballot.Select(project => new Choice(project))]);
        }

        return new Election(budget, [.. projects.Select(project => new Project(project.Id, project.Cents, project.Category))], box);
    }
}
