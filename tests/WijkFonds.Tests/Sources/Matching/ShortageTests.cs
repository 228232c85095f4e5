using WijkFonds.Sources.Matching;

namespace WijkFonds.Tests.Sources.Matching;

/// <summary>A shortage names the one change that pays it. Here the change is carried out, and a new plan made (X09, X10). SEED=… tries another town.</summary>
[Trait("Database", "none")]
public sealed class ShortageTests
{
    private readonly int seed = MatchingCase.Seed();

    [Fact]
    public void The_change_pays_the_shortage_and_everything_stays_paid()
    {
        var random = new Random(seed);
        var (lifted, added) = (new Dictionary<Misfit, int>(), 0);
        for (var i = 0; i < 1_500; i++)
        {
            var town = MatchingCase.Random(random, 8, 8, 400);
            var plan = MatchSources.Plan(town.Asks, town.Pots);
            foreach (var shortage in plan.Shortages)
            {
                var after = MatchSources.Plan(StillPaid(town, plan, shortage), [.. CarriedOut(town.Pots, shortage)]);

                Assert.True(after.Shortages.Count == 0 && shortage.Change.Cents == shortage.Cents, $"seed {seed}, case {i}");
                lifted[shortage.Change.Lift] = lifted.GetValueOrDefault(shortage.Change.Lift) + 1;
                added += shortage.Change.Pot is null ? 1 : 0;
            }
        }

        // Chance must have shown every kind of change, or this proves little.
        Assert.True(lifted.Count == Enum.GetValues<Misfit>().Length && lifted.Values.Min() > 20 && lifted[Misfit.None] == added, $"seed {seed}: {string.Join(", ", lifted)}");
    }

    [Fact]
    public void Who_is_short_first_is_paid_when_the_change_is_made_and_all_is_planned_again()
    {
        var random = new Random(seed);
        for (var i = 0; i < 1_500; i++)
        {
            var town = MatchingCase.Random(random, 8, 8, 400);
            if (MatchSources.Plan(town.Asks, town.Pots).Shortages is [var first, ..])
            {
                var after = MatchSources.Plan(town.Asks, [.. CarriedOut(town.Pots, first)]);

                Assert.True(after.Shortages.All(shortage => shortage.Ask.Id != first.Ask.Id || shortage.Label != first.Label), $"seed {seed}, case {i}");
            }
        }
    }

    [Fact]
    public void More_money_is_asked_only_when_no_pot_could_let_go_of_one_restriction_and_never_a_cent_too_much()
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var town = MatchingCase.Random(random, 6, 6, 100);
            var plan = MatchSources.Plan(town.Asks, town.Pots);
            foreach (var shortage in plan.Shortages)
            {
                var asks = StillPaid(town, plan, shortage);
                var first = shortage.Misfits
                    .Select(misfit => shortage with { Change = new MoneyChange(misfit.Pot, misfit.Why, shortage.Cents) })
                    .Where(other => int.PopCount((int)other.Change.Lift) == 1)
                    .FirstOrDefault(other => MatchSources.Plan(asks, [.. CarriedOut(town.Pots, other)]).Shortages.Count == 0);

                Assert.True(first is null ? shortage.Change.Pot is null : shortage.Change == first.Change, $"seed {seed}, case {i}");
                if (first is null)
                {
                    var tooLittle = shortage with { Change = shortage.Change with { Cents = shortage.Cents - 1 } };
                    Assert.True(MatchSources.Plan(asks, [.. CarriedOut(town.Pots, tooLittle)]).ShortCents == 1, $"seed {seed}, case {i}");
                }
            }
        }
    }

    [Fact]
    public void Every_pot_that_does_not_fit_is_named_with_every_reason_and_what_is_left()
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var town = MatchingCase.Random(random, 8, 8, 400);
            var plan = MatchSources.Plan(town.Asks, town.Pots);
            var left = town.PotsInOrder.Zip(town.Spent(plan), (pot, spent) => (pot.Key, pot.FreeCents - spent)).ToDictionary();
            foreach (var shortage in plan.Shortages)
            {
                var strangers = town.PotsInOrder.Where(pot => !MatchingCase.MayPay(pot, shortage.Ask, shortage.Label)).ToList();
                Assert.Equal(strangers, shortage.Misfits.Select(misfit => misfit.Pot));
                Assert.Equal(strangers.Count < town.Pots.Count, shortage.AnythingFits);
                Assert.All(shortage.Misfits, misfit => Assert.Equal(left[misfit.Pot.Key], misfit.LeftCents));
                Assert.All(shortage.Misfits, misfit => Assert.True(MatchingCase.MayPay(Without(misfit.Pot, misfit.Why, shortage), shortage.Ask, shortage.Label), $"seed {seed}, case {i}"));
                Assert.All(
                    shortage.Misfits.SelectMany(misfit => Enum.GetValues<Misfit>().Where(why => why != 0 && misfit.Why.HasFlag(why)), (misfit, why) => Without(misfit.Pot, misfit.Why & ~why, shortage)),
                    pot => Assert.False(MatchingCase.MayPay(pot, shortage.Ask, shortage.Label), $"seed {seed}, case {i}"));
            }
        }
    }

    /// <summary>What the plan pays, and the line that is short in full.</summary>
    private static List<MoneyAsk> StillPaid(MatchingCase town, MoneyPlan plan, Shortage shortage) =>
    [
        .. town.Asks.Select(ask => ask with
        {
            Lines =
            [
                .. plan.Parts.Where(part => part.AskId == ask.Id).Select(part => new MoneyLine(part.Cents, part.Label)),
                new MoneyLine(ask.Id == shortage.Ask.Id ? shortage.Cents : 0, shortage.Label),
            ],
        }),
    ];

    private static IEnumerable<MoneyPot> CarriedOut(IReadOnlyList<MoneyPot> pots, Shortage shortage)
    {
        var change = shortage.Change;
        var extra = new MoneyPot(new PotKey(MatchingCase.Id(999), 9), change.Cents)
        {
            StartsOn = shortage.Ask.NeededOn,
            EndsOn = shortage.Ask.NeededOn,
            NeighbourhoodIds = [shortage.Ask.NeighbourhoodId],
            OnlyFor = [shortage.Label],
        };
        return change.Pot is null ? pots.Append(extra) : pots.Select(pot => pot.Key == change.Pot.Key ? Without(pot, change.Lift, shortage) : pot);
    }

    private static MoneyPot Without(MoneyPot pot, Misfit lift, Shortage shortage)
    {
        var ask = shortage.Ask;
        pot = lift.HasFlag(Misfit.Neighbourhood) ? pot with { NeighbourhoodIds = [.. pot.NeighbourhoodIds, ask.NeighbourhoodId] } : pot;
        pot = lift.HasFlag(Misfit.Ended) ? pot with { EndsOn = ask.NeededOn } : pot;
        pot = lift.HasFlag(Misfit.NotStarted) ? pot with { StartsOn = ask.NeededOn } : pot;
        pot = lift.HasFlag(Misfit.Dimension) ? pot with { Dimensions = [.. pot.Dimensions, ask.Dimension!.Value] } : pot;
        pot = lift.HasFlag(Misfit.NotFor) ? pot with { NotFor = [.. pot.NotFor.Where(label => label != shortage.Label)] } : pot;
        return lift.HasFlag(Misfit.OnlyFor) ? pot with { OnlyFor = [.. pot.OnlyFor, shortage.Label] } : pot;
    }
}
