namespace WijkFonds.Rounds.Counting;

/// <summary>Gives everybody a little more again and again, until it would cost more than there is (COUNTING 3.3).</summary>
/// <remarks>
/// What is bought does not simply grow with the shares, so no step may be left out unless it is proven that it changes nothing: the answer is the run before the first one
/// that costs too much. Each run stands by itself, so every processor takes the next one; the answer does not depend on who was faster.
/// </remarks>
internal static class Add1
{
    /// <summary>The number of the run that counts, how many runs that took, and whether they were cut short.</summary>
    public static (long Step, int Runs, bool IsCutShort) Find(Support support, CountSettings settings)
    {
        // The first run that ends it, times two; one more when the run before it is the answer.
        var end = long.MaxValue;
        var next = -1;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            var run = new EqualSharesRun(support, settings);
            for (var step = Interlocked.Increment(ref next); step < settings.RunsMax && step <= Volatile.Read(ref end) / 2; step = Interlocked.Increment(ref next))
            {
                var endowment = Endowment.Of(support, settings, step);
                if (IsSurelyNotTheEnd(support, settings, endowment))
                {
                    continue;
                }

                run.Count(endowment, support.Election.BudgetCents);
                var isTooMuch = run.SpentCents > support.Election.BudgetCents;
                if (isTooMuch || !run.WantsMore || (settings.StopsWhenExhausted && IsExhausted(support, run)))
                {
                    Lower(ref end, (step * 2L) + (isTooMuch ? 1 : 0));
                }
            }
        });

        return end == long.MaxValue ? (settings.RunsMax - 1, settings.RunsMax, true) : ((end / 2) - (end % 2), (int)(end / 2) + 1, false);
    }

    /// <summary>
    /// Only what its supporters could pay before anything is bought can be bought. When all of that together fits, and something else has to wait for larger shares (and that would
    /// still fit, when the end is that nothing fits), then this run cannot be the last, whatever it buys. With few voters and much money that spares nearly all runs.
    /// </summary>
    private static bool IsSurelyNotTheEnd(Support support, CountSettings settings, Endowment endowment)
    {
        var (sum, cheapest) = (Int128.Zero, Int128.MaxValue);
        for (var p = 0; p < support.Projects; p++)
        {
            if (endowment.IsEnoughFor(support, p))
            {
                sum += support.Cost[p];
            }
            else
            {
                cheapest = Int128.Min(cheapest, support.Cost[p]);
            }
        }

        // Who waits may also wait in vain, when its category is full.
        return settings.CategoryCents.Count == 0 && cheapest < Int128.MaxValue && sum + (settings.StopsWhenExhausted ? cheapest : 0) <= support.Election.BudgetCents;
    }

    private static bool IsExhausted(Support support, EqualSharesRun run)
    {
        var bought = run.Winners.Select(bought => bought.Project).ToHashSet();
        return Enumerable.Range(0, support.Projects).All(p => bought.Contains(p) || run.SpentCents + support.Cost[p] > support.Election.BudgetCents);
    }

    private static void Lower(ref long end, long to)
    {
        for (var seen = Volatile.Read(ref end); to < seen;)
        {
            var before = Interlocked.CompareExchange(ref end, to, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
