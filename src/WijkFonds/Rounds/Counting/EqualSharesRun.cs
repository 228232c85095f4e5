namespace WijkFonds.Rounds.Counting;

/// <summary>One counting by equal shares with one endowment (COUNTING 3.2). Made once for each thread, and used for one run after the other.</summary>
internal sealed class EqualSharesRun
{
    private readonly Support support;
    private readonly Caps caps;
    private readonly WaterLevels levels;

    /// <summary>What the price of one point is divided by before plans are compared: the cost, or one.</summary>
    private readonly long[] worth;

    /// <summary>Plans that can still be bought.</summary>
    private readonly List<int> open = [];
    private readonly bool[] isTried;
    private readonly bool[] isBought;

    public EqualSharesRun(Support support, CountSettings settings)
    {
        this.support = support;
        caps = new Caps(support, settings.CategoryCents);
        Purses = new Purses(support);
        levels = new WaterLevels(support, Purses);
        worth = settings.Satisfaction == Satisfaction.Cost ? support.Cost : Array.ConvertAll(support.Cost, _ => 1L);
        (isTried, isBought) = (new bool[support.Projects], new bool[support.Projects]);
    }

    public Purses Purses { get; }

    public List<Bought> Winners { get; } = [];

    public long SpentCents { get; private set; }

    /// <summary>There is a plan left that larger shares may buy: it was not bought, and its category has room. When there is none, larger shares are no use.</summary>
    public bool WantsMore => Enumerable.Range(0, support.Projects).Any(p => !isBought[p] && caps.HasRoomFor(p, support.Cost[p]));

    /// <summary>Counts until nothing can be bought any more, or until more than <paramref name="budget"/> was spent: then nobody needs the rest.</summary>
    public void Count(Endowment endowment, long budget, Watch? watch = null)
    {
        Winners.Clear();
        open.Clear();
        caps.Clear();
        SpentCents = 0;
        Array.Clear(isBought);
        Purses.Fill(endowment);
        for (var p = 0; p < support.Projects; p++)
        {
            if (endowment.IsEnoughFor(support, p))
            {
                open.Add(p);
            }
        }

        levels.Clear(open);
        while (SpentCents <= budget && Next() is { } next)
        {
            Buy(next, watch);
        }
    }

    /// <summary>The plan with the smallest price for what it is worth; of equal ones the first in the order of ties.</summary>
    private Candidate? Next()
    {
        foreach (var p in open)
        {
            isTried[p] = false;
        }

        Candidate? best = null;
        while (Lowest() is var p and >= 0 && !(best is { } sure && IsSurelyDearer(p, sure)))
        {
            var step = levels.Raise(p);
            if (step == WaterLevels.Step.Raised)
            {
                continue;
            }

            isTried[p] = true;
            if (step == WaterLevels.Step.OutOfReach || !caps.HasRoomFor(p, support.Cost[p]) || !levels.TryPrice(p, out var price))
            {
                open.Remove(p);
            }
            else
            {
                levels.RaiseTo(p, price);
                best = IsBetter(p, price, best) ? new Candidate(p, price, Purses.Numbers.Grains(price, 1)) : best;
            }
        }

        return best;
    }

    /// <summary>Of the plans that were not looked at in this round the one that may be the cheapest; -1 when there is none.</summary>
    private int Lowest()
    {
        var lowest = -1;
        foreach (var p in open)
        {
            if (!isTried[p] && (lowest < 0 || IsLess(levels.AtLeast(p), worth[lowest], levels.AtLeast(lowest), worth[p])))
            {
                lowest = p;
            }
        }

        return lowest;
    }

    /// <summary>The exact price of the best is less than one grain above what is known of it.</summary>
    private bool IsSurelyDearer(int p, Candidate best) => !IsLess(levels.AtLeast(p), worth[best.Project], best.Grains + 1, worth[p]);

    /// <summary>a × b is less than c × d; none of them is below zero.</summary>
    private static bool IsLess(long a, long b, long c, long d)
    {
        var high = Math.BigMul((ulong)a, (ulong)b, out var low);
        var otherHigh = Math.BigMul((ulong)c, (ulong)d, out var otherLow);
        return high < otherHigh || (high == otherHigh && low < otherLow);
    }

    private bool IsBetter(int p, CommonFractions.Price price, Candidate? best)
    {
        if (best is not { } other)
        {
            return true;
        }

        var order = (price.Amount * other.Price.Shares * worth[other.Project]).CompareTo(other.Price.Amount * price.Shares * worth[p]);
        return order < 0 || (order == 0 && support.Place[p] < support.Place[other.Project]);
    }

    private void Buy(Candidate next, Watch? watch)
    {
        var p = next.Project;
        var numbers = Purses.Numbers;
        var error = Purses.Error;
        numbers.Add(next.Price);
        var round = Purses.Purchases - 1;
        var price = new CommonFractions.Price(numbers.Numerator(Purses.PriceOf(round)), 1);
        var purses = Purses.About;
        watch?.Begin();
        foreach (var layer in support.LayersOf(p))
        {
            var grains = numbers.Grains(price, layer.Points);
            var (surelyShort, surelyEnough) = (grains - error, grains + error + 1);
            foreach (var stake in support.Stakes.AsSpan(layer.From..layer.To))
            {
                var pile = stake.Pile;
                var about = purses[pile];
                // Whose money is gone has no grain left; the receipts need be looked at only then.
                if (about == 0 && Purses.Receipts.IsEmpty(pile))
                {
                    watch?.Nothing(pile, round, layer.Points, stake.Voters);
                    continue;
                }

                var order = about > surelyEnough ? 1 : about <= surelyShort ? -1 : Purses.Compare(pile, price, layer.Points);
                watch?.Pays(pile, layer.Points, stake.Voters, order, about, grains);
                if (order < 0)
                {
                    Purses.PayAll(pile, layer.Points);
                }
                else
                {
                    Purses.PayFull(pile, layer.Points, grains);
                }
            }
        }

        caps.Spend(p, support.Cost[p]);
        SpentCents += support.Cost[p];
        isBought[p] = true;
        open.Remove(p);
        Winners.Add(watch?.End(p, price.Amount) ?? new Bought(p, 0, 0, 0, Fraction.Zero));
    }

    /// <summary>One purchase: how many supporters paid the full price, how many gave all they had, how many had nothing left, and the most that anybody paid.</summary>
    internal readonly record struct Bought(int Project, int Full, int Part, int Nothing, Fraction Most);

    private readonly record struct Candidate(int Project, CommonFractions.Price Price, long Grains);

}
