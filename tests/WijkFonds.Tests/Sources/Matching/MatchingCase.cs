using WijkFonds.Initiatives;
using WijkFonds.Sources.Matching;

namespace WijkFonds.Tests.Sources.Matching;

/// <summary>Asks and pots that chance made up, and what the rules say about them, written again and otherwise than the engine does.</summary>
internal sealed record MatchingCase(IReadOnlyList<MoneyAsk> Asks, IReadOnlyList<MoneyPot> Pots)
{
    private static readonly SpendingLabel[] Labels = [default, new("eten en drinken"), new("schoon, heel en veilig"), new("groen")];
    private static readonly DateOnly[] Days = [new(2026, 2, 1), new(2026, 3, 31), new(2026, 6, 30), new(2026, 12, 31)];
    private static readonly Guid[] Wijken = [Id(901), Id(902), Id(903)];

    /// <summary>Pots in the order in which they should be spent.</summary>
    public IReadOnlyList<MoneyPot> PotsInOrder { get; } = InOrder(Pots);

    /// <summary>Everything that must be paid, in the order of its turn; the same label within one ask is one line.</summary>
    public IReadOnlyList<(MoneyAsk Ask, SpendingLabel Label, long Cents)> Lines { get; } =
    [
        .. from ask in Asks
           from label in ask.Lines.Select(line => line.Label).Distinct()
           let cents = ask.Lines.Where(line => line.Label == label).Sum(line => line.Cents)
           where cents > 0
           orderby ask.Id, label.Text
           select (ask, label, cents),
    ];

    /// <summary>The same in every run, so that a red test is red again; SEED=… tries others.</summary>
    public static int Seed() => Asked.Number("SEED", 20261121);

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static MatchingCase Random(Random random, int asksMax, int potsMax, int centsMax)
    {
        var ids = Enumerable.Range(1, asksMax + potsMax).ToArray();
        random.Shuffle(ids);
        var asks = Enumerable.Range(0, random.Next(1, asksMax + 1)).Select(i => new MoneyAsk(
            Id(ids[i]), random.GetItems(Wijken, 1)[0], random.Next(4) is var dimension and > 0 ? (Dimension)dimension : null, random.GetItems(Days, 1)[0],
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new MoneyLine(random.Next(0, centsMax + 1), random.GetItems(Labels, 1)[0]))]));
        var pots = Enumerable.Range(0, random.Next(1, potsMax + 1)).Select(i => new MoneyPot(new PotKey(Id(ids[asksMax + (i / 2)]), i % 2 == 0 ? 500 : random.Next(500)), random.Next(0, centsMax + 1))
        {
            StartsOn = random.Next(5) == 0 ? random.GetItems(Days, 1)[0] : null,
            EndsOn = random.Next(2) == 0 ? random.GetItems(Days, 1)[0] : null,
            Dimensions = random.Next(3) == 0 ? [(Dimension)random.Next(1, 4)] : [],
            NeighbourhoodIds = random.Next(3) == 0 ? [.. random.GetItems(Wijken, 2).Distinct()] : [],
            OnlyFor = random.Next(4) == 0 ? [.. random.GetItems(Labels[1..], 2).Distinct()] : [],
            NotFor = random.Next(3) == 0 ? [Labels[random.Next(1, 4)]] : [],
            IsGift = random.Next(5) == 0,
            IsPromised = random.Next(5) == 0,
        });
        return new MatchingCase([.. asks], [.. pots]);
    }

    public static bool MayPay(MoneyPot pot, MoneyAsk ask, SpendingLabel label)
    {
        var inTime = (pot.StartsOn ?? DateOnly.MinValue) <= ask.NeededOn && ask.NeededOn <= (pot.EndsOn ?? DateOnly.MaxValue);
        var inWijk = pot.NeighbourhoodIds.Count == 0 || pot.NeighbourhoodIds.Any(id => id == ask.NeighbourhoodId);
        var inKind = pot.Dimensions.Count == 0 || ask.Dimension is null || pot.Dimensions.Any(dimension => dimension == ask.Dimension);
        var isAllowed = pot.NotFor.All(not => not != label) && (pot.OnlyFor.Count == 0 || pot.OnlyFor.Any(only => only == label));
        return inTime && inWijk && inKind && isAllowed;
    }

    /// <summary>What was spent of each pot, in the order of spending.</summary>
    public long[] Spent(MoneyPlan plan) => [.. PotsInOrder.Select(pot => plan.Parts.Where(part => part.Pot == pot.Key).Sum(part => part.Cents))];

    /// <summary>What was paid of each line, in the order of their turn.</summary>
    public long[] Paid(MoneyPlan plan) => [.. Lines.Select(line => plan.Parts.Where(part => part.AskId == line.Ask.Id && part.Label == line.Label).Sum(part => part.Cents))];

    /// <summary>What holds for any plan: nothing over, nothing that does not fit, and every cent is either paid or said to be short.</summary>
    public void AssertHonest(MoneyPlan plan, string why)
    {
        Assert.All(plan.Parts, part => Assert.True(part.Cents > 0, why));
        Assert.All(plan.Parts, part => Assert.True(MayPay(Pots.Single(pot => pot.Key == part.Pot), Asks.Single(ask => ask.Id == part.AskId), part.Label), why));
        Assert.True(PotsInOrder.Zip(Spent(plan)).All(pair => pair.Second <= pair.First.FreeCents), why);
        Assert.True(plan.Parts.DistinctBy(part => (part.AskId, part.Label, part.Pot)).Count() == plan.Parts.Count, why);
        var paid = Paid(plan);
        Assert.True(paid.Sum() == plan.CoveredCents && Lines.Sum(line => line.Cents) == plan.CoveredCents + plan.ShortCents, why);
        var asked = Lines.Select((line, i) => (line.Ask, line.Label, Short: line.Cents - paid[i])).Where(line => line.Short != 0);
        Assert.Equal(asked, plan.Shortages.Select(shortage => (shortage.Ask, shortage.Label, shortage.Cents)));
    }

    /// <summary>A pot comes before another one when it wins on the first point on which they differ.</summary>
    private static List<MoneyPot> InOrder(IReadOnlyList<MoneyPot> pots)
    {
        var list = pots.ToList();
        list.Sort((a, b) =>
        {
            int[] points =
            [
                (a.IsGift ? 1 : 0) - (b.IsGift ? 1 : 0),
                (a.IsPromised ? 1 : 0) - (b.IsPromised ? 1 : 0),
                a.EndsOn is { } end && b.EndsOn is { } otherEnd ? end.CompareTo(otherEnd) : (a.EndsOn is null ? 1 : 0) - (b.EndsOn is null ? 1 : 0),
                (a.OnlyFor.Count == 0 ? 99 : a.OnlyFor.Count) - (b.OnlyFor.Count == 0 ? 99 : b.OnlyFor.Count),
                (a.Dimensions.Count == 0 ? 99 : a.Dimensions.Count) - (b.Dimensions.Count == 0 ? 99 : b.Dimensions.Count),
                (a.NeighbourhoodIds.Count == 0 ? 99 : a.NeighbourhoodIds.Count) - (b.NeighbourhoodIds.Count == 0 ? 99 : b.NeighbourhoodIds.Count),
                b.NotFor.Count - a.NotFor.Count,
                a.Key.SourceId.CompareTo(b.Key.SourceId),
                a.Key.AccountId.CompareTo(b.Key.AccountId),
            ];
            return points.FirstOrDefault(point => point != 0);
        });
        return list;
    }
}
