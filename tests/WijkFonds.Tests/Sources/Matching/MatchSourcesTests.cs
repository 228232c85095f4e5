using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Tests.Sources.Matching;

/// <summary>The sentences of LEDGER, "Sources that fit", one by one.</summary>
[Trait("Database", "none")]
public sealed class MatchSourcesTests
{
    private static readonly Guid Heechterp = MatchingCase.Id(1);
    private static readonly Guid Laak = MatchingCase.Id(2);
    private static readonly SpendingLabel Food = new("eten en drinken");
    private static readonly SpendingLabel CleanAndSafe = new("schoon, heel en veilig");
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public void Food_goes_to_the_free_pot_and_the_rent_pays_the_rest()
    {
        // A17, A43, X09: the rule of the corporation moves the payment, it stops nobody.
        var rent = Pot(1, 1_000_00) with { OnlyFor = [CleanAndSafe], NotFor = [Food] };
        var free = Pot(2, 150_00);
        var party = Ask(1, (120_00, Food), (180_00, CleanAndSafe));

        var plan = MatchSources.Plan([party], [rent, free]);

        Assert.Equal([Part(party, Food, free, 120_00), Part(party, CleanAndSafe, rent, 180_00)], plan.Parts);
        Assert.Empty(plan.Shortages);
    }

    [Fact]
    public void A_rule_against_food_leaves_everything_else_to_the_pot()
    {
        // A43: what nobody gave a label is not food.
        var noFood = Pot(1, 1_000_00) with { NotFor = [new SpendingLabel(" Eten en  Drinken ")], EndsOn = new(2026, 4, 1) };
        var free = Pot(2, 1_000_00);
        var party = Ask(1, (120_00, Food), (180_00, default));

        var plan = MatchSources.Plan([party], [free, noFood]);

        Assert.Equal([Part(party, default, noFood, 180_00), Part(party, Food, free, 120_00)], plan.Parts);
    }

    [Fact]
    public void What_has_no_label_is_not_paid_by_a_pot_for_certain_things_only()
    {
        // A17: the restriction is a law; nobody said that this is schoon, heel en veilig.
        var rent = Pot(1, 1_000_00) with { OnlyFor = [CleanAndSafe] };

        var shortage = Assert.Single(MatchSources.Plan([Ask(1, (100_00, default))], [rent]).Shortages);

        Assert.Equal(new MoneyChange(rent, Misfit.OnlyFor, 100_00), shortage.Change);
    }

    [Fact]
    public void One_ask_is_paid_from_several_sources()
    {
        // A02, A05: the split happens here and nobody is asked for it.
        var ask = Ask(1, (500_00, default));

        var plan = MatchSources.Plan([ask], [Pot(1, 200_00), Pot(2, 200_00), Pot(3, 200_00)]);

        Assert.Equal([200_00, 200_00, 100_00], plan.Parts.Select(part => part.Cents));
    }

    [Fact]
    public void Pots_are_spent_in_their_order()
    {
        // LEDGER: what expires first, then the most restricted; A38: promised after what is in; donations last.
        MoneyPot[] inOrder =
        [
            Pot(9, 1) with { EndsOn = new(2026, 3, 31) },
            Pot(8, 1) with { EndsOn = new(2026, 6, 30), OnlyFor = [CleanAndSafe] },
            Pot(7, 1) with { EndsOn = new(2026, 6, 30) },
            Pot(6, 1) with { OnlyFor = [CleanAndSafe] },
            Pot(5, 1) with { OnlyFor = [CleanAndSafe, Food] },
            Pot(4, 1) with { Dimensions = [Dimension.Social] },
            Pot(3, 1) with { NeighbourhoodIds = [Laak] },
            Pot(22, 1) with { NeighbourhoodIds = [Laak, Heechterp] },
            Pot(21, 1) with { NotFor = [Food] },
            Pot(19, 1),
            Pot(20, 1),
            Pot(1, 1) with { IsPromised = true, EndsOn = new(2026, 3, 31) },
            Pot(2, 1) with { IsGift = true, EndsOn = new(2026, 3, 2) },
            Pot(0, 1) with { IsGift = true, IsPromised = true },
        ];
        for (var cents = 1; cents <= inOrder.Length; cents++)
        {
            var plan = MatchSources.Plan([Ask(1, (cents, CleanAndSafe)) with { NeighbourhoodId = Laak, Dimension = Dimension.Social }], inOrder.Reverse().ToArray());

            Assert.Equal(inOrder.Take(cents).Select(pot => pot.Key), plan.Parts.Select(part => part.Pot));
        }
    }

    [Fact]
    public void As_much_as_can_be_is_paid_before_anything_else_counts()
    {
        // The gift alone may pay food, so the money that ends soon is not wasted on being first.
        var gift = Pot(1, 100_00) with { IsGift = true };
        var soon = Pot(2, 100_00) with { EndsOn = Today, NotFor = [Food] };
        var (greedy, food) = (Ask(1, (100_00, default)), Ask(2, (100_00, Food)));

        var plan = MatchSources.Plan([greedy, food], [gift, soon]);

        Assert.Equal([Part(greedy, default, soon, 100_00), Part(food, Food, gift, 100_00)], plan.Parts);
    }

    [Fact]
    public void An_earlier_pot_takes_over_along_a_chain()
    {
        // The first ask would take the first pot; the second fits only the first and the last, and the last is a gift.
        var (first, second, gift) = (Pot(1, 100) with { EndsOn = new(2026, 4, 1) }, Pot(2, 100) with { NeighbourhoodIds = [Heechterp] }, Pot(3, 100) with { IsGift = true });
        var (here, there) = (Ask(1, (100, default)), Ask(2, (100, default)) with { NeighbourhoodId = Laak });

        var plan = MatchSources.Plan([here, there], [gift, second, first]);

        Assert.Equal([Part(here, default, second, 100), Part(there, default, first, 100)], plan.Parts);
    }

    [Fact]
    public void Who_asked_first_goes_first_when_there_is_not_enough()
    {
        var (late, early) = (Ask(2, (100_00, default)), Ask(1, (100_00, default)));

        var plan = MatchSources.Plan([late, early], [Pot(1, 150_00)]);

        Assert.Equal([(early.Id, 100_00L), (late.Id, 50_00L)], plan.Parts.Select(part => (part.AskId, part.Cents)));
        Assert.Equal(50_00, Assert.Single(plan.Shortages).Cents);
    }

    [Fact]
    public void A_pot_fits_up_to_and_on_its_last_day_in_its_wijk_and_for_its_kind_of_change()
    {
        var pot = Pot(1, 100_00) with { StartsOn = Today, EndsOn = Today, NeighbourhoodIds = [Heechterp], Dimensions = [Dimension.Physical, Dimension.Social] };
        var fits = Ask(1, (1_00, default)) with { Dimension = Dimension.Social };

        Assert.Equal(Misfit.None, WhyNot(fits));
        Assert.Equal(Misfit.None, WhyNot(fits with { Dimension = null }));
        Assert.Equal(Misfit.Ended, WhyNot(fits with { NeededOn = Today.AddDays(1) }));
        Assert.Equal(Misfit.NotStarted, WhyNot(fits with { NeededOn = Today.AddDays(-1) }));
        Assert.Equal(Misfit.Neighbourhood | Misfit.Dimension, WhyNot(fits with { NeighbourhoodId = Laak, Dimension = Dimension.Economic }));

        Misfit WhyNot(MoneyAsk ask) => MatchSources.Plan([ask], [pot]).Shortages is [var shortage] ? Assert.Single(shortage.Misfits).Why : Misfit.None;
    }

    [Fact]
    public void A_shortage_says_that_the_free_pot_is_empty_and_which_rule_would_help()
    {
        // LEDGER: "deze geldbron mag niet naar eten; de vrije pot heeft nog € 120". Also A32: the way out may be more money.
        var noFood = Pot(1, 500_00) with { NotFor = [Food] };
        var free = Pot(2, 120_00);
        var party = Ask(1, (300_00, Food));

        var plan = MatchSources.Plan([party], [noFood, free]);

        var shortage = Assert.Single(plan.Shortages);
        Assert.Equal((180_00, Food, true), (shortage.Cents, shortage.Label, shortage.AnythingFits));
        Assert.Equal([new PotMisfit(noFood, Misfit.NotFor, 500_00)], shortage.Misfits);
        Assert.Equal(new MoneyChange(noFood, Misfit.NotFor, 180_00), shortage.Change);
    }

    [Fact]
    public void A_pot_that_is_empty_can_still_help_when_another_pot_takes_over_what_it_pays()
    {
        // Money for Laak is all spent there, and the pot without a wijk could pay that instead, but not food.
        var laak = Pot(1, 100_00) with { NeighbourhoodIds = [Laak], EndsOn = Today };
        var noFood = Pot(2, 100_00) with { NotFor = [Food] };
        var (there, food) = (Ask(1, (100_00, default)) with { NeighbourhoodId = Laak }, Ask(2, (100_00, Food)) with { NeighbourhoodId = Heechterp });

        var plan = MatchSources.Plan([there, food], [laak, noFood]);

        Assert.Equal([Part(there, default, laak, 100_00)], plan.Parts);
        Assert.Equal(new MoneyChange(laak, Misfit.Neighbourhood, 100_00), Assert.Single(plan.Shortages).Change);
    }

    [Fact]
    public void More_money_is_the_way_out_when_one_restriction_less_is_not_enough()
    {
        // A32: asked of the city or the Rijk; a partial start is not held up.
        var pot = Pot(1, 60_00);
        var elsewhere = Pot(2, 500_00) with { NeighbourhoodIds = [Laak], NotFor = [Food] };

        var plan = MatchSources.Plan([Ask(1, (100_00, Food))], [pot, elsewhere]);

        Assert.Equal(60_00, plan.CoveredCents);
        Assert.Equal(new MoneyChange(null, Misfit.None, 40_00), Assert.Single(plan.Shortages).Change);
        Assert.False(Assert.Single(MatchSources.Plan([Ask(1, (100_00, Food))], [elsewhere]).Shortages).AnythingFits);
    }

    [Fact]
    public void Promised_money_is_spent_up_to_the_limit_that_its_pot_names()
    {
        // A38, A12: begin before the money is there; A50, A51: whoever it comes from.
        var (inHand, promised) = (Pot(1, 30_00), Pot(2, 50_00) with { IsPromised = true, EndsOn = Today });

        var plan = MatchSources.Plan([Ask(1, (100_00, default))], [promised, inHand]);

        Assert.Equal([inHand.Key, promised.Key], plan.Parts.Select(part => part.Pot));
        Assert.Equal(20_00, plan.ShortCents);
    }

    [Fact]
    public void Nothing_asked_and_nothing_there_are_plans_too()
    {
        Assert.Equal(0, MatchSources.Plan([], [Pot(1, 1)]).CoveredCents);
        Assert.Equal(5, MatchSources.Plan([Ask(1, (5, default))], []).ShortCents);
        Assert.Empty(MatchSources.Plan([Ask(1), Ask(2, (0, default))], [Pot(1, 0)]).Shortages);
    }

    [Fact]
    public void Nonsense_is_thrown_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchSources.Plan([Ask(1, (-1, default))], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchSources.Plan([], [Pot(1, -1)]));
        Assert.Throws<ArgumentException>(() => MatchSources.Plan([Ask(1), Ask(1)], []));
        Assert.Throws<ArgumentException>(() => MatchSources.Plan([], [Pot(1, 1), Pot(1, 2)]));
    }

    private static MoneyPot Pot(int number, long cents) => new(new PotKey(MatchingCase.Id(number), 1), cents);

    private static MoneyAsk Ask(int number, params (long Cents, SpendingLabel Label)[] lines) =>
        new(MatchingCase.Id(number), Heechterp, Dimension.Social, Today, [.. lines.Select(line => new MoneyLine(line.Cents, line.Label))]);

    private static MoneyPart Part(MoneyAsk ask, SpendingLabel label, MoneyPot pot, long cents) => new(ask.Id, label, pot.Key, cents);
}
