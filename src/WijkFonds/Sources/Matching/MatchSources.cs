namespace WijkFonds.Sources.Matching;

/// <summary>Finds which sources pay which asks, so that a resident never has to choose a pot (A02, X14).</summary>
/// <remarks>
/// <para>
/// The answer is exact, in whole cents, and depends only on what is asked and what there is, never on the order of the lists. In this order it wants:
/// </para>
/// <list type="number">
/// <item>as many cents paid as can be, never from a pot that does not fit;</item>
/// <item>the first pot spent as far as can be, then the second, and so on. Pots go in this order: gifts last; before them what is only promised (A38);
/// before that what ends first, and what does not end after what ends; among those the most restricted first (a list of the only things it may pay, the shortest first; then
/// the fewest kinds of change; then the fewest wijken; then the most things it may not pay); then the smallest id of source and of account;</item>
/// <item>the first ask paid as far as can be, then the second, and so on: by id, so by who asked first; its lines by label, what has no label first.</item>
/// </list>
/// <para>
/// Why taking them one by one is exact. What a set of lines can be paid at most is a submodular number of that set (it is a smallest cut), so what lines can be paid
/// together forms a polymatroid; there the greedy answer pays every first k lines together the most that they can ever be paid, and everything together the most that can be
/// paid. The same holds for what pots spend. And the two do not compete: when one largest flow pays the lines y and another spends the pots x, some largest
/// flow does both (Mendelsohn and Dulmage), which is why earlier pots can take over from later ones afterwards while each line keeps what it is paid.
/// </para>
/// <para>
/// Who pays whom is then dealt out in the same two orders within each group of lines that the same pots may pay, so that a line seldom has more payers than it needs.
/// Source of the rule: LEDGER, "Sources that fit". Every chain that moves money is a shortest one, so the number of steps is bounded and does not depend on the amounts.
/// </para>
/// </remarks>
public static class MatchSources
{
    /// <summary>Amounts in cents. Nothing is refused: what cannot be paid is a <see cref="Shortage"/> with a reason and a way out (A43, X09, X10).</summary>
    /// <exception cref="ArgumentException">An amount is negative, or two asks or two pots have the same id.</exception>
    public static MoneyPlan Plan(IReadOnlyCollection<MoneyAsk> asks, IReadOnlyCollection<MoneyPot> pots)
    {
        MoneyPot[] ordered = [.. pots
            .OrderBy(pot => pot.IsGift)
            .ThenBy(pot => pot.IsPromised)
            .ThenBy(pot => pot.EndsOn ?? DateOnly.MaxValue)
            .ThenBy(pot => FewestFirst(pot.OnlyFor.Count))
            .ThenBy(pot => FewestFirst(pot.Dimensions.Count))
            .ThenBy(pot => FewestFirst(pot.NeighbourhoodIds.Count))
            .ThenByDescending(pot => pot.NotFor.Count)
            .ThenBy(pot => pot.Key.SourceId)
            .ThenBy(pot => pot.Key.AccountId)];
        Line[] lines = [.. asks
            .OrderBy(ask => ask.Id)
            .SelectMany(ask => ask.Lines
                .GroupBy(line => line.Label, (label, same) => new Line(ask, label, same.Sum(line => NotNegative(line.Cents))))
                .Where(line => line.Cents > 0)
                .OrderBy(line => line.Label.Text, StringComparer.Ordinal))];
        if (ordered.DistinctBy(pot => pot.Key).Count() < pots.Count || asks.DistinctBy(ask => ask.Id).Count() < asks.Count)
        {
            throw new ArgumentException("Two asks or two pots have the same id.");
        }

        var fitting = new Fitting(lines, ordered);
        var flow = new MoneyFlow(Array.ConvertAll(ordered, pot => NotNegative(pot.FreeCents)), fitting.Groups);
        foreach (var line in lines)
        {
            line.PaidCents = flow.Cover(line.Group, line.Cents);
        }

        flow.SpendEarlierFirst();
        return new MoneyPlan(DealOut(lines, ordered, flow, fitting.Groups.Length), new Shortages(ordered, fitting, flow).Of(lines));
    }

    /// <summary>None named means all, and that is the most there can be.</summary>
    private static int FewestFirst(int named) => named == 0 ? int.MaxValue : named;

    private static long NotNegative(long cents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        return cents;
    }

    /// <summary>Each line takes what it is paid from the first pot that still has something for its group.</summary>
    private static List<MoneyPart> DealOut(Line[] lines, MoneyPot[] pots, MoneyFlow flow, int groups)
    {
        var parts = new List<MoneyPart>(lines.Length);
        var at = new int[groups];
        var dealt = new long[groups];
        foreach (var line in lines)
        {
            for (var open = line.PaidCents; open > 0;)
            {
                var pot = at[line.Group];
                var cents = Math.Min(open, flow.Paid(pot, line.Group) - dealt[line.Group]);
                if (cents > 0)
                {
                    parts.Add(new MoneyPart(line.Ask.Id, line.Label, pots[pot].Key, cents));
                    dealt[line.Group] += cents;
                    open -= cents;
                }
                else
                {
                    (at[line.Group], dealt[line.Group]) = (pot + 1, 0);
                }
            }
        }

        return parts;
    }

    /// <summary>A line of an ask on its way through the plan.</summary>
    internal sealed class Line(MoneyAsk ask, SpendingLabel label, long cents)
    {
        public MoneyAsk Ask => ask;

        public SpendingLabel Label => label;

        public long Cents => cents;

        /// <summary>Lines that ask the same of a pot have the same number.</summary>
        public int Need { get; set; }

        /// <summary>Lines that the same pots may pay have the same number.</summary>
        public int Group { get; set; }

        public long PaidCents { get; set; }
    }
}
