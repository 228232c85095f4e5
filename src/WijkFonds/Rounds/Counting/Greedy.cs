namespace WijkFonds.Rounds.Counting;

/// <summary>Most votes first, or most votes for each euro first (COUNTING 3.1).</summary>
internal sealed class Greedy(Support support, CountSettings settings)
{
    public Basket Count()
    {
        var basket = new Basket(support);
        if (settings.CategoriesFirst)
        {
            BuyByCategory(basket);
        }
        else
        {
            Buy(basket, Phase.Greedy, settings.Satisfaction, new Caps(support, settings.CategoryCents));
        }

        return basket;
    }

    /// <summary>All plans that take part, the first to be bought first.</summary>
    private int[] Order(Satisfaction satisfaction)
    {
        var order = Enumerable.Range(0, support.Projects).ToArray();
        Array.Sort(order, (a, b) => Compare(satisfaction, a, b) is var c and not 0 ? c : support.Place[a].CompareTo(support.Place[b]));
        return order;
    }

    /// <summary>Walks down the list and buys what still fits.</summary>
    public void Buy(Basket basket, Phase phase, Satisfaction satisfaction, Caps caps)
    {
        foreach (var p in Order(satisfaction))
        {
            if (!TryBuy(basket, phase, p, caps))
            {
                basket.PassOver(p, caps);
            }
        }
    }

    /// <summary>Every category by itself, until something does not fit there; then everything together, and what does not fit is passed over.</summary>
    private void BuyByCategory(Basket basket)
    {
        var caps = new Caps(support, settings.CategoryCents);
        var isClosed = new bool[caps.Categories];
        foreach (var p in Order(settings.Satisfaction))
        {
            if (caps.CategoryOf(p) is var category and >= 0 && !isClosed[category])
            {
                isClosed[category] = !TryBuy(basket, Phase.Category, p, caps);
            }
        }

        Buy(basket, Phase.Greedy, settings.Satisfaction, new Caps(support, new Dictionary<string, long>()));
    }

    private static bool TryBuy(Basket basket, Phase phase, int p, Caps caps)
    {
        if (basket.Has(p))
        {
            return true;
        }

        if (!basket.HasRoomFor(p) || !caps.HasRoomFor(p, basket.Cost(p)))
        {
            return false;
        }

        caps.Spend(p, basket.Cost(p));
        basket.Add(p, phase);
        return true;
    }

    private int Compare(Satisfaction satisfaction, int a, int b) => satisfaction == Satisfaction.Cost
        ? support.Score[b].CompareTo(support.Score[a])
        : ((Int128)support.Score[b] * support.Cost[a]).CompareTo((Int128)support.Score[a] * support.Cost[b]);
}
