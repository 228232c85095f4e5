using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>Phragmén's rule: every voter earns at the same speed, and a plan is bought when its supporters can pay it together (COUNTING 3.5).</summary>
/// <remarks>
/// Who buys something has nothing left, so what a voter has is the time since the last purchase of theirs: a sum over supporters is a count for each purchase. The grains
/// (see <see cref="Purses"/>) say which plan surely is not first; where they cannot, exact numbers decide. Points count as a tick.
/// </remarks>
internal sealed class Phragmen(Support support, CountSettings settings)
{
    /// <summary>The moments of the purchases; before these the beginning.</summary>
    private readonly CommonFractions moments = new();
    private readonly long[] grains = new long[support.Projects + 1];
    private readonly Receipts receipts = new(support);
    private readonly int[] last = new int[support.Piles];
    private readonly long[] counts = new long[support.Projects + 1];
    private readonly long[] earliest = new long[support.Projects];
    private readonly bool[] isTried = new bool[support.Projects];
    private readonly List<int> open = [.. Enumerable.Range(0, support.Projects)];

    public Basket Count()
    {
        var basket = new Basket(support);
        var caps = new Caps(support, settings.CategoryCents);
        moments.Clear(BigInteger.One, support.Election.BudgetCents);
        moments.AddWhole(BigInteger.Zero);
        while (First() is { Tied.Count: > 0 } first)
        {
            var full = first.Tied.FindAll(p => !caps.HasRoomFor(p, support.Cost[p]));
            var tooDear = first.Tied.FindAll(p => !basket.HasRoomFor(p));
            if (full.Count > 0 || (tooDear.Count > 0 && settings.PhragmenSkips))
            {
                Drop(full.Count > 0 ? full : tooDear, basket, caps);
            }
            else if (tooDear.Count > 0)
            {
                PhragmenStory.Tell(support, basket, moments, receipts, open, first.Moment);
                Drop(tooDear, basket, caps);
                break;
            }
            else
            {
                Buy(basket, caps, first.Tied.MinBy(p => support.Place[p]), first.Moment);
            }
        }

        return basket;
    }

    /// <summary>The earliest moment at which something can be bought, and everything that can be bought exactly then.</summary>
    private (List<int> Tied, CommonFractions.Price Moment) First()
    {
        var (tied, best, bestGrains) = (new List<int>(), default(CommonFractions.Price), 0L);
        Array.Clear(isTried);
        while (Lowest() is var p and >= 0 && (tied.Count == 0 || earliest[p] <= bestGrains))
        {
            Count(p);
            var about = moments.Grains(support.Cost[p]);
            for (var i = 0; i < moments.Count; i++)
            {
                about += counts[i] * grains[i];
            }

            var before = earliest[p];
            earliest[p] = about / support.Votes[p];
            if (earliest[p] > before)
            {
                continue;
            }

            isTried[p] = true;
            var moment = new CommonFractions.Price(moments.Whole(support.Cost[p]) + moments.Sum(counts), support.Votes[p]);
            var order = tied.Count == 0 ? -1 : (moment.Amount * best.Shares).CompareTo(best.Amount * moment.Shares);
            if (order < 0)
            {
                (best, bestGrains) = (moment, moments.Grains(moment, 1));
                tied.Clear();
            }

            if (order <= 0)
            {
                tied.Add(p);
            }
        }

        return (tied, best);
    }

    private int Lowest()
    {
        var lowest = -1;
        foreach (var p in open)
        {
            lowest = !isTried[p] && (lowest < 0 || earliest[p] < earliest[lowest]) ? p : lowest;
        }

        return lowest;
    }

    /// <summary>How many supporters bought last in each round.</summary>
    private void Count(int p)
    {
        Array.Clear(counts);
        foreach (var stake in support.StakesOf(p))
        {
            counts[last[stake.Pile]] += stake.Voters;
        }
    }

    private void Buy(Basket basket, Caps caps, int p, CommonFractions.Price moment)
    {
        Count(p);
        var slowest = counts.AsSpan().IndexOfAnyExcept(0);
        moments.Add(moment);
        var now = moments.Count - 1;
        grains[now] = moments.Grains(moments.Numerator(now));
        foreach (var stake in support.StakesOf(p))
        {
            last[stake.Pile] = now;
            receipts.Write(stake.Pile, now - 1, 1);
        }

        var most = moments[now] - moments[slowest];
        // Who bought something at this very moment has earned nothing since.
        var full = (int)counts[slowest];
        var nothing = 0L;
        for (var i = slowest + 1; i < now; i++)
        {
            nothing += moments.Numerator(i) == moments.Numerator(now) ? counts[i] : 0;
        }

        open.Remove(p);
        caps.Spend(p, support.Cost[p]);
        basket.Add(p, new CountRound(support.Project(p), Phase.Phragmen, support.Votes[p], most, support.Cost[p] / most, full, support.Votes[p] - full - (int)nothing, (int)nothing));
    }

    private void Drop(List<int> plans, Basket basket, Caps caps)
    {
        foreach (var p in plans)
        {
            open.Remove(p);
            basket.PassOver(p, caps);
        }
    }
}
