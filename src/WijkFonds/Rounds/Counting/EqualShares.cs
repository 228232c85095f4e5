namespace WijkFonds.Rounds.Counting;

/// <summary>Equal shares from the first share to the last euro: the runs, what is left over, and the comparison (COUNTING 3.2 to 3.4).</summary>
internal sealed class EqualShares(Support support, CountSettings settings)
{
    public Draft Count()
    {
        var (basket, caps) = (new Basket(support), new Caps(support, settings.CategoryCents));
        var draft = InRuns(basket, caps);
        if (settings.FillsGreedily)
        {
            new Greedy(support, settings).Buy(basket, Phase.Fill, settings.Satisfaction, caps);
        }

        return settings.ComparesWithGreedy && MostVotesFirst() is var greedy && IsPreferred(greedy, basket) ? draft with { Basket = greedy, ShareCents = null, IsGreedyPreferred = true } : draft;
    }

    private Draft InRuns(Basket basket, Caps caps)
    {
        var (step, runs, isCutShort) = settings.Completion == Completion.Add1 ? Add1.Find(support, settings) : (0, 1, false);
        var endowment = Endowment.Of(support, settings, step);
        var run = new EqualSharesRun(support, settings);
        run.Count(endowment, support.Election.BudgetCents, new Watch(run.Purses));
        for (var round = 0; round < run.Winners.Count; round++)
        {
            var (p, full, part, nothing, most) = run.Winners[round];
            var price = run.Purses.Numbers[run.Purses.PriceOf(round)];
            basket.Add(p, new CountRound(support.Project(p), Phase.EqualShares, support.Votes[p], most, support.Cost[p] / price, full, part, nothing));
            caps.Spend(p, support.Cost[p]);
        }

        new EqualSharesStory(support, settings, run).Tell(basket);
        if (isCutShort && IsAllFit())
        {
            // More runs would end with everything, so there is no need to wait for that.
            new Greedy(support, settings).Buy(basket, Phase.AllFit, settings.Satisfaction, caps);
            isCutShort = false;
        }

        return new Draft(basket, runs, settings.DistrictWeights.Count == 0 ? endowment.Total / Math.Max(support.Voters, 1) : null, isCutShort);
    }

    private bool IsAllFit() => settings.CategoryCents.Count == 0 && support.Cost.Aggregate(Int128.Zero, (sum, cost) => sum + cost) <= support.Election.BudgetCents;

    private Basket MostVotesFirst()
    {
        var greedy = new Basket(support);
        new Greedy(support, settings).Buy(greedy, Phase.Greedy, Satisfaction.Cost, new Caps(support, settings.CategoryCents));
        return greedy;
    }

    /// <summary>Strictly more voters get more of their plans with the most votes first than the other way round.</summary>
    private bool IsPreferred(Basket greedy, Basket shares)
    {
        var lead = new long[support.Piles];
        for (var p = 0; p < support.Projects; p++)
        {
            var difference = (greedy.Has(p) ? 1 : 0) - (shares.Has(p) ? 1 : 0);
            foreach (var stake in support.StakesOf(p))
            {
                lead[stake.Pile] += difference;
            }
        }

        return Enumerable.Range(0, support.Piles).Sum(pile => Math.Sign(lead[pile]) * (long)support.Election.Ballots.VotersOf(pile)) > 0;
    }
}
