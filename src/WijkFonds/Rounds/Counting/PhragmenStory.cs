using System.Numerics;

namespace WijkFonds.Rounds.Counting;

/// <summary>Tells for each plan that Phragmén's rule did not reach how much its supporters had earned when it ended, and what they had paid for.</summary>
internal static class PhragmenStory
{
    /// <param name="moments">The moments of the purchases; after this also the moment at which it ended.</param>
    public static void Tell(Support support, Basket basket, CommonFractions moments, Receipts receipts, List<int> losers, CommonFractions.Price end)
    {
        var winners = basket.Rounds.Select(round => Array.FindIndex(support.Originals, i => support.Election.Projects[i] == round.Project)).ToArray();
        moments.Add(end);
        var elsewhere = new Elsewhere(support, moments, winners);
        foreach (var p in losers)
        {
            elsewhere.Clear();
            foreach (var (pile, voters) in support.StakesOf(p))
            {
                var before = 0;
                foreach (var receipt in receipts.Of(pile))
                {
                    elsewhere.Chose(receipt.Round, voters);
                    var paid = elsewhere.PaidIn(receipt.Round);
                    paid[receipt.Round + 1] += voters;
                    paid[before] -= voters;
                    before = receipt.Round + 1;
                }
            }

            List<BigInteger> spent = [.. Enumerable.Range(0, winners.Length).Select(elsewhere.Paid)];
            var money = spent.Aggregate(moments.Numerator(moments.Count - 1) * support.Votes[p], (left, paid) => left - paid);
            var shortfall = moments.Whole(support.Cost[p]) - money;
            basket.PassOver(p, new NotFunded(
                support.Project(p), NotFundedReason.Ended, support.Votes[p], moments.OverDenominator(money), moments.OverDenominator(shortfall), winners.Length, elsewhere.List(p, spent)));
        }
    }
}
