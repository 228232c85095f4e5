using WijkFonds.Sources.Matching;

namespace WijkFonds.Tests.Sources.Matching;

/// <summary>The engine against solvers that are slow and simple, on cases that chance made up. SEED=… repeats a run.</summary>
[Trait("Database", "none")]
public sealed class MatchSourcesProofTests
{
    private readonly int seed = MatchingCase.Seed();

    [Fact]
    public void No_division_in_whole_cents_is_better()
    {
        var random = new Random(seed);
        for (var i = 0; i < 4_000; i++)
        {
            var town = MatchingCase.Random(random, 3, 3, 4);
            if (town.Lines.Sum(line => line.Cents) > 12)
            {
                continue;
            }

            var plan = MatchSources.Plan(town.Asks, town.Pots);

            town.AssertHonest(plan, $"seed {seed}, case {i}");
            long[] found = [plan.CoveredCents, .. town.Spent(plan), .. town.Paid(plan)];
            Assert.True(EverySplit.Solve(town).SequenceEqual(found), $"seed {seed}, case {i}");
        }
    }

    [Fact]
    public void No_cut_says_that_more_could_be_paid_or_earlier_money_spent()
    {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var town = MatchingCase.Random(random, random.Next(2, 14), 6, 1_000_000);

            var plan = MatchSources.Plan(town.Asks, town.Pots);

            town.AssertHonest(plan, $"seed {seed}, case {i}");
            var (spent, paid) = EveryCut.Solve(town);
            Assert.True(spent.SequenceEqual(town.Spent(plan)), $"seed {seed}, case {i}: pots");
            Assert.True(paid.SequenceEqual(town.Paid(plan)), $"seed {seed}, case {i}: lines");
        }
    }

    [Theory]
    [InlineData(40, 12, 100)]
    [InlineData(150, 50, 10_000)]
    [InlineData(60, 150, 4_000)]
    public void A_large_plan_cannot_be_made_better_either(int asks, int pots, int cents)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var town = MatchingCase.Random(random, asks, pots, cents);

            var plan = MatchSources.Plan(town.Asks, town.Pots);

            town.AssertHonest(plan, $"seed {seed}, case {i}");
            NoBetterChain.Assert(town, plan, $"seed {seed}, case {i}");
        }
    }

    [Fact]
    public void The_order_of_the_lists_changes_nothing()
    {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var town = MatchingCase.Random(random, 30, 12, 500);
            var (asks, pots) = (town.Asks.Select(ask => ask with { Lines = [.. ask.Lines.Reverse()] }).ToArray(), town.Pots.ToArray());
            random.Shuffle(asks);
            random.Shuffle(pots);

            var (one, other) = (MatchSources.Plan(town.Asks, town.Pots), MatchSources.Plan(asks, pots));

            Assert.True(one.Parts.SequenceEqual(other.Parts), $"seed {seed}, case {i}");
            Assert.True(one.Shortages.Select(Plain).SequenceEqual(other.Shortages.Select(Plain)), $"seed {seed}, case {i}");
        }

        static (Guid, SpendingLabel, long, bool, MoneyChange, string) Plain(Shortage shortage) => (
            shortage.Ask.Id, shortage.Label, shortage.Cents, shortage.AnythingFits, shortage.Change,
            string.Join('|', shortage.Misfits.Select(misfit => $"{misfit.Pot.Key} {misfit.Why} {misfit.LeftCents}")));
    }

    [Fact]
    public void One_more_pot_never_pays_less_and_nobody_loses_by_it()
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var town = MatchingCase.Random(random, 20, 10, 300);

            var (fewer, all) = (MatchSources.Plan(town.Asks, [.. town.Pots.Skip(1)]), MatchSources.Plan(town.Asks, town.Pots));

            Assert.True(all.CoveredCents >= fewer.CoveredCents, $"seed {seed}, case {i}");
            // Whoever goes first is paid at least as much together: the first, the first two, the first three…
            var (before, after) = (new MatchingCase(town.Asks, [.. town.Pots.Skip(1)]).Paid(fewer), town.Paid(all));
            Assert.All(Enumerable.Range(1, before.Length), k => Assert.True(after.Take(k).Sum() >= before.Take(k).Sum(), $"seed {seed}, case {i}"));
        }
    }

    [Fact]
    public void A_line_has_no_more_payers_than_a_plain_deal_needs()
    {
        var random = new Random(seed);
        for (var i = 0; i < 100; i++)
        {
            var town = MatchingCase.Random(random, 100, 20, 1_000);
            var plan = MatchSources.Plan(town.Asks, town.Pots);

            // Lines that the same pots may pay are dealt like cards: at most one change of pot for each pot that they share.
            var groups = town.Lines.GroupBy(line => string.Concat(town.PotsInOrder.Select(pot => MatchingCase.MayPay(pot, line.Ask, line.Label) ? '1' : '0')));
            Assert.All(groups, group =>
            {
                var mine = plan.Parts.Where(part => group.Any(line => line.Ask.Id == part.AskId && line.Label == part.Label)).ToList();
                Assert.True(mine.Count < group.Count() + Math.Max(1, mine.DistinctBy(part => part.Pot).Count()), $"seed {seed}, case {i}");
            });
        }
    }
}
