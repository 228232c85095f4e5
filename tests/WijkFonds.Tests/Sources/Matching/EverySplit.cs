namespace WijkFonds.Tests.Sources.Matching;

/// <summary>Solves a tiny case by trying every division of every line in whole cents, and keeping the best. Knows nothing of flows.</summary>
internal sealed class EverySplit
{
    private readonly MatchingCase town;
    private readonly long[] left;
    private readonly long[] paid;
    private long[] best;

    private EverySplit(MatchingCase town)
    {
        this.town = town;
        left = [.. town.PotsInOrder.Select(pot => pot.FreeCents)];
        paid = new long[town.Lines.Count];
        best = Score();
    }

    /// <summary>The most that can be paid, then what is spent of each pot, then what is paid of each line: the largest on the first that differs.</summary>
    public static long[] Solve(MatchingCase town)
    {
        var solver = new EverySplit(town);
        solver.Try(0, 0);
        return solver.best;
    }

    private void Try(int line, int pot)
    {
        if (line == paid.Length)
        {
            var score = Score();
            var first = Enumerable.Range(0, score.Length).FirstOrDefault(i => score[i] != best[i], -1);
            best = first >= 0 && score[first] > best[first] ? score : best;
            return;
        }

        if (pot == left.Length)
        {
            Try(line + 1, 0);
            return;
        }

        var (ask, label, cents) = town.Lines[line];
        var most = MatchingCase.MayPay(town.PotsInOrder[pot], ask, label) ? Math.Min(left[pot], cents - paid[line]) : 0;
        for (var part = 0L; part <= most; part++)
        {
            (left[pot], paid[line]) = (left[pot] - part, paid[line] + part);
            Try(line, pot + 1);
            (left[pot], paid[line]) = (left[pot] + part, paid[line] - part);
        }
    }

    private long[] Score() => [paid.Sum(), .. town.PotsInOrder.Select((pot, i) => pot.FreeCents - left[i]), .. paid];
}
