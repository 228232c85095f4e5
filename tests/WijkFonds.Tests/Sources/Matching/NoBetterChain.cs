using WijkFonds.Sources.Matching;

namespace WijkFonds.Tests.Sources.Matching;

/// <summary>
/// Proves of a plan of any size that none is better, from the plan alone: money can only be moved along chains "this pot pays that line instead of the other
/// pot", and no chain leads from where more is wanted to where there is something to take.
/// </summary>
internal static class NoBetterChain
{
    public static void Assert(MatchingCase town, MoneyPlan plan, string why)
    {
        var (spent, paid) = (town.Spent(plan), town.Paid(plan));
        var (pots, lines) = (spent.Length, paid.Length);
        var lineOf = Enumerable.Range(0, lines).ToDictionary(line => (town.Lines[line].Ask.Id, town.Lines[line].Label));
        var potOf = Enumerable.Range(0, pots).ToDictionary(pot => town.PotsInOrder[pot].Key);
        var payments = plan.Parts.Select(part => (Pot: potOf[part.Pot], Line: lineOf[(part.AskId, part.Label)])).ToList();
        var (paidBy, pays) = (payments.ToLookup(pair => pair.Line, pair => pair.Pot), payments.ToLookup(pair => pair.Pot, pair => pair.Line));
        var fits = Enumerable.Range(0, lines).Select(line => Enumerable.Range(0, pots).Where(pot => MatchingCase.MayPay(town.PotsInOrder[pot], town.Lines[line].Ask, town.Lines[line].Label)).ToArray()).ToArray();
        var suits = fits.SelectMany((some, line) => some.Select(pot => (pot, line))).ToLookup(pair => pair.pot, pair => pair.line);

        foreach (var line in Enumerable.Range(0, lines).Where(line => paid[line] < town.Lines[line].Cents))
        {
            // A line that is short could be paid by these pots, which then no longer pay those lines, which…
            var (reachedPots, reachedLines) = Reach([line], next => fits[next], pot => pays[pot]);
            Xunit.Assert.False(reachedPots.Any(pot => spent[pot] < town.PotsInOrder[pot].FreeCents), $"{why}: more could be paid");
            Xunit.Assert.False(reachedLines.Any(other => other > line && paid[other] > 0), $"{why}: an earlier line could be paid instead of a later one");
        }

        foreach (var pot in Enumerable.Range(0, pots).Where(pot => spent[pot] < town.PotsInOrder[pot].FreeCents))
        {
            var (_, reachedPots) = Reach([pot], next => suits[next], line => paidBy[line]);
            Xunit.Assert.False(reachedPots.Any(other => other > pot), $"{why}: an earlier pot could be spent instead of a later one");
        }
    }

    /// <summary>Everything that can be reached by going over and back: the far side, and this side.</summary>
    private static (HashSet<int> Far, HashSet<int> Near) Reach(IEnumerable<int> start, Func<int, IEnumerable<int>> over, Func<int, IEnumerable<int>> back)
    {
        var (far, near, queue) = (new HashSet<int>(), start.ToHashSet(), new Queue<int>(start));
        while (queue.TryDequeue(out var at))
        {
            foreach (var one in over(at).Where(far.Add))
            {
                back(one).Where(near.Add).ToList().ForEach(queue.Enqueue);
            }
        }

        return (far, near);
    }
}
