using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>
/// Finds at which price a plan can be bought by its supporters: everybody pays the same for each point, and who has less gives all there is. As water that is poured into
/// a vessel with steps.
/// </summary>
/// <remarks>
/// <para>
/// The price of a plan never falls, because purses only become emptier; so the level of last time is a safe start. From there Newton's method climbs: for any set of supporters
/// that is taken to give all they have, (cost − what these have) / (points of the others) is never above the true price. The supporters of each layer are kept in two parts,
/// first those whose purse was under the water, then the others.
/// </para>
/// <para>
/// The level is in grains and always at or below the true price: against the cost stands the sum of purses that may each be <see cref="Purses.Error"/> grains too high, so
/// that much is taken off the cost first. Which plan is really the cheapest, and at what price, is decided by <see cref="TryPrice"/> in exact numbers.
/// </para>
/// </remarks>
internal sealed class WaterLevels(Support support, Purses purses)
{
    private readonly Support.Stake[] stakes = [.. support.Stakes];
    private readonly long[] level = new long[support.Projects];

    /// <summary>For each layer where the supporters begin that stand above the water, and how many voters these are.</summary>
    private readonly int[] dryFrom = new int[support.Layers.Length];
    private readonly long[] dryVoters = new long[support.Layers.Length];

    private readonly Purses.Bill bill = new(purses);
    private readonly List<(int Stake, int Points)> doubtful = [];

    /// <summary>The price for one point is at least so many grains.</summary>
    public long AtLeast(int p) => level[p];

    /// <summary>The level is not above this exact price; from now on it is just there.</summary>
    public void RaiseTo(int p, CommonFractions.Price price) => level[p] = Math.Max(level[p], purses.Numbers.Grains(price, 1));

    public void Clear(List<int> open)
    {
        for (var l = 0; l < dryFrom.Length; l++)
        {
            (dryFrom[l], dryVoters[l]) = (support.Layers[l].From, support.Layers[l].Voters);
        }

        foreach (var p in open)
        {
            // When nobody is short, everybody pays the same.
            level[p] = Math.Max(0, Target(p) / support.Score[p]);
        }
    }

    /// <summary>Looks at the purses as they are now, and raises the level if they ask for it.</summary>
    public Step Raise(int p)
    {
        var about = purses.About;
        var (have, open) = (0L, 0L);
        for (var l = support.LayerFrom[p]; l < support.LayerFrom[p + 1]; l++)
        {
            var layer = support.Layers[l];
            var water = Times(level[p], layer.Points);
            var dry = dryFrom[l] - layer.From;
            var all = stakes.AsSpan(layer.From..layer.To);
            for (var i = dry; i < all.Length; i++)
            {
                var stake = all[i];
                if (about[stake.Pile] <= water)
                {
                    all[i] = all[dry];
                    all[dry++] = stake;
                    dryVoters[l] -= stake.Voters;
                }
            }

            dryFrom[l] = layer.From + dry;
            foreach (var stake in all[..dry])
            {
                have += about[stake.Pile] * stake.Voters;
            }

            open += dryVoters[l] * layer.Points;
        }

        if (open == 0)
        {
            return have < Target(p) ? Step.OutOfReach : Step.Near;
        }

        var higher = (Target(p) - have) / open;
        if (higher <= level[p])
        {
            return Step.Near;
        }

        level[p] = higher;
        return Step.Raised;
    }

    /// <summary>The exact price for one point; false when its supporters do not have enough together. Call it after <see cref="Raise"/> in the same round.</summary>
    public bool TryPrice(int p, out CommonFractions.Price price)
    {
        var open = BillWhoIsSurelyShort(p);
        var cost = purses.Numbers.Whole(support.Cost[p]);
        while (open > 0)
        {
            price = new CommonFractions.Price(cost - bill.Sum(), open);
            var short_ = BillWhoIsShort(p, price);
            if (short_ == 0)
            {
                return true;
            }

            open -= short_;
        }

        var isEnough = bill.Sum() >= cost;
        price = isEnough ? HighestPurse(p) : default;
        return isEnough;
    }

    /// <summary>Of the cost in grains what is left when every supporter is as far off as can be.</summary>
    private long Target(int p) => purses.Numbers.Grains(support.Cost[p]) - (purses.Error * support.Votes[p]) - 1;

    /// <summary>Those under water who are that surely, because a level is never above the price. Returns the points of all others.</summary>
    private long BillWhoIsSurelyShort(int p)
    {
        bill.Clear();
        doubtful.Clear();
        var open = 0L;
        for (var l = support.LayerFrom[p]; l < support.LayerFrom[p + 1]; l++)
        {
            var layer = support.Layers[l];
            var sure = Times(level[p], layer.Points) - purses.Error;
            for (var i = layer.From; i < dryFrom[l]; i++)
            {
                var stake = stakes[i];
                var about = purses.About[stake.Pile];
                if (about == 0 && purses.Receipts.IsEmpty(stake.Pile))
                {
                    continue;
                }

                if (about <= sure)
                {
                    bill.Add(stake.Pile, stake.Voters);
                }
                else
                {
                    doubtful.Add((i, layer.Points));
                    open += (long)stake.Voters * layer.Points;
                }
            }

            open += dryVoters[l] * layer.Points;
        }

        return open;
    }

    /// <summary>Of the others those whose purse is not more than this price asks. Returns their points.</summary>
    private long BillWhoIsShort(int p, CommonFractions.Price price)
    {
        var found = 0L;
        for (var l = support.LayerFrom[p]; l < support.LayerFrom[p + 1]; l++)
        {
            var layer = support.Layers[l];
            var near = NotFarAbove(price, layer.Points);
            for (var i = dryFrom[l]; i < layer.To; i++)
            {
                var stake = stakes[i];
                if (purses.About[stake.Pile] <= near && purses.Compare(stake.Pile, price, layer.Points) <= 0)
                {
                    (stakes[i], stakes[dryFrom[l]]) = (stakes[dryFrom[l]], stake);
                    dryFrom[l]++;
                    dryVoters[l] -= stake.Voters;
                    bill.Add(stake.Pile, stake.Voters);
                    found += (long)stake.Voters * layer.Points;
                }
            }
        }

        for (var i = doubtful.Count - 1; i >= 0; i--)
        {
            var (stake, points) = (stakes[doubtful[i].Stake], doubtful[i].Points);
            if (purses.Compare(stake.Pile, price, points) <= 0)
            {
                bill.Add(stake.Pile, stake.Voters);
                found += (long)stake.Voters * points;
                doubtful.RemoveAt(i);
            }
        }

        return found;
    }

    /// <summary>In grains; a purse above it surely is above the price.</summary>
    private long NotFarAbove(CommonFractions.Price price, int points)
    {
        var grains = purses.Numbers.Grains(price, points);
        return grains > long.MaxValue - purses.Error - 1 ? long.MaxValue : grains + purses.Error + 1;
    }

    /// <summary>Everybody gives everything: then the price for a point is what the one gives who has most for each point.</summary>
    private CommonFractions.Price HighestPurse(int p)
    {
        var highest = new CommonFractions.Price(BigInteger.Zero, BigInteger.One);
        foreach (var layer in support.LayersOf(p))
        {
            foreach (var stake in stakes.AsSpan(layer.From..layer.To))
            {
                if (!purses.Receipts.IsEmpty(stake.Pile) && purses.Left(stake.Pile) is var left && left * highest.Shares > highest.Amount * layer.Points)
                {
                    highest = new CommonFractions.Price(left, layer.Points);
                }
            }
        }

        return highest;
    }

    private static long Times(long grains, int points)
    {
        var high = Math.BigMul(grains, points, out var low);
        return high == 0 && low >= 0 ? low : long.MaxValue;
    }

    /// <summary>What a look at the purses brought.</summary>
    internal enum Step
    {
        /// <summary>The price is higher than was known.</summary>
        Raised,

        /// <summary>Grains bring it no nearer.</summary>
        Near,

        /// <summary>Its supporters surely do not have enough.</summary>
        OutOfReach,
    }
}
