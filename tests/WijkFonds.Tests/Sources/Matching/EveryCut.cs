namespace WijkFonds.Tests.Sources.Matching;

/// <summary>
/// Solves a case of a few pots by the theorem of Ford and Fulkerson: what can be paid at most is the smallest cut, and every cut is tried.
/// What the first k pots (or lines) can have at most is a cut too; the differences are what each of them gets.
/// </summary>
internal static class EveryCut
{
    public static (long[] Spent, long[] Paid) Solve(MatchingCase town)
    {
        var (pots, lines) = (town.PotsInOrder.Count, town.Lines.Count);
        var fits = town.Lines.Select(line => Enumerable.Range(0, pots).Where(pot => MatchingCase.MayPay(town.PotsInOrder[pot], line.Ask, line.Label)).Sum(pot => 1 << pot)).ToArray();
        return (Steps(pots, k => Smallest(k, lines)), Steps(lines, k => Smallest(pots, k)));

        long Smallest(int firstPots, int firstLines) => Enumerable.Range(0, 1 << firstPots).Min(cut =>
            Enumerable.Range(0, firstPots).Where(pot => (cut & (1 << pot)) != 0).Sum(pot => town.PotsInOrder[pot].FreeCents)
            + Enumerable.Range(0, firstLines).Where(line => (fits[line] & ((1 << firstPots) - 1) & ~cut) != 0).Sum(line => town.Lines[line].Cents));
    }

    private static long[] Steps(int count, Func<int, long> first) => [.. Enumerable.Range(0, count).Select(k => first(k + 1) - first(k))];
}
