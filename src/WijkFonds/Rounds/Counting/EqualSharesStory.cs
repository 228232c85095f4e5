using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>Tells for each plan that equal shares did not buy when its supporters had too little left, and what they had paid for until then.</summary>
internal sealed class EqualSharesStory(Support support, CountSettings settings, EqualSharesRun run)
{
    private readonly int[] winners = [.. run.Winners.Select(bought => bought.Project)];

    public void Tell(Basket basket)
    {
        var losers = Enumerable.Range(0, support.Projects).Except(winners).ToArray();
        var stories = new NotFunded[losers.Length];
        Parallel.For(0, losers.Length, () => new Elsewhere(support, run.Purses.Numbers, winners), (i, _, elsewhere) =>
        {
            stories[i] = Of(losers[i], elsewhere);
            return elsewhere;
        }, _ => { });
        for (var i = 0; i < losers.Length; i++)
        {
            basket.PassOver(losers[i], stories[i]);
        }
    }

    private NotFunded Of(int p, Elsewhere elsewhere)
    {
        var numbers = run.Purses.Numbers;
        var left = numbers.Sum(Begin(p));
        var cost = numbers.Whole(support.Cost[p]);
        var caps = new Caps(support, settings.CategoryCents);
        var paid = new List<BigInteger>();
        if (left >= cost)
        {
            Gather(p, elsewhere);
        }

        while (left >= cost && caps.HasRoomFor(p, support.Cost[p]))
        {
            caps.Spend(winners[paid.Count], support.Cost[winners[paid.Count]]);
            paid.Add(elsewhere.Paid(paid.Count));
            left -= paid[^1];
        }

        var isShort = left < cost;
        return new NotFunded(
            support.Project(p), isShort ? NotFundedReason.SupportersHadTooLittle : NotFundedReason.CategoryFull, support.Votes[p],
            numbers.OverDenominator(left), isShort ? numbers.OverDenominator(cost - left) : Fraction.Zero, paid.Count, elsewhere.List(p, paid));
    }

    /// <summary>How often each share is in what its supporters began with.</summary>
    private long[] Begin(int p)
    {
        var begin = new long[run.Purses.Numbers.Count];
        foreach (var (pile, voters) in support.StakesOf(p))
        {
            begin[run.Purses.ShareOf(pile)] += voters;
        }

        return begin;
    }

    /// <summary>Reads the receipts of all supporters.</summary>
    private void Gather(int p, Elsewhere elsewhere)
    {
        var purses = run.Purses;
        elsewhere.Clear();
        foreach (var layer in support.LayersOf(p))
        {
            foreach (var (pile, voters) in support.Stakes.AsSpan(layer.From..layer.To))
            {
                var receipts = purses.Receipts.Of(pile);
                var gone = purses.Receipts.GoneAfter(pile);
                for (var i = 0; i < receipts.Length; i++)
                {
                    elsewhere.Chose(receipts[i].Round, voters);
                    if (gone == 0 || i < gone - 1)
                    {
                        elsewhere.PaidIn(receipts[i].Round)[purses.PriceOf(receipts[i].Round)] += (long)voters * receipts[i].Points;
                    }
                    else if (i == gone - 1)
                    {
                        PaidAllThatWasLeft(elsewhere.PaidIn(receipts[i].Round), pile, voters, receipts[..i]);
                    }
                }
            }
        }
    }

    private void PaidAllThatWasLeft(Span<long> paid, int pile, int voters, ReadOnlySpan<Receipts.Receipt> before)
    {
        paid[run.Purses.ShareOf(pile)] += voters;
        foreach (var receipt in before)
        {
            paid[run.Purses.PriceOf(receipt.Round)] -= (long)voters * receipt.Points;
        }
    }
}
