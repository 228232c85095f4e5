using WijkFonds.Initiatives;

namespace WijkFonds.Sources.Matching;

/// <summary>Which pot may pay which line, and why not. Lines with the same needs are looked at once; lines that the same pots may pay form one group.</summary>
internal sealed class Fitting
{
    private readonly List<Misfit[]> misfits = [];

    public Fitting(MatchSources.Line[] lines, MoneyPot[] pots)
    {
        var needs = new Dictionary<(Guid, Dimension?, DateOnly, SpendingLabel), int>();
        var groups = new Dictionary<Bits, int>();
        var groupOf = new List<int>();
        foreach (var line in lines)
        {
            var need = (line.Ask.NeighbourhoodId, line.Ask.Dimension, line.Ask.NeededOn, line.Label);
            if (!needs.TryGetValue(need, out var number))
            {
                needs.Add(need, number = needs.Count);
                var why = Array.ConvertAll(pots, pot => Why(pot, line.Ask, line.Label));
                var fits = new Bits(pots.Length);
                for (var pot = 0; pot < pots.Length; pot++)
                {
                    if (why[pot] == Misfit.None)
                    {
                        fits.Add(pot);
                    }
                }

                misfits.Add(why);
                groups.TryAdd(fits, groups.Count);
                groupOf.Add(groups[fits]);
            }

            line.Need = number;
            line.Group = groupOf[number];
        }

        Groups = new Bits[groups.Count];
        foreach (var (fits, group) in groups)
        {
            Groups[group] = fits;
        }
    }

    /// <summary>Of each group the pots that may pay it, in the order in which the groups were met.</summary>
    public Bits[] Groups { get; }

    /// <summary>Of each pot why it may not pay what has this need.</summary>
    public Misfit[] Of(int need) => misfits[need];

    private static Misfit Why(MoneyPot pot, MoneyAsk ask, SpendingLabel label) =>
        (Allows(pot.NeighbourhoodIds, ask.NeighbourhoodId) ? Misfit.None : Misfit.Neighbourhood)
        | (ask.NeededOn > pot.EndsOn ? Misfit.Ended : Misfit.None)
        | (ask.NeededOn < pot.StartsOn ? Misfit.NotStarted : Misfit.None)
        | (ask.Dimension is not { } dimension || Allows(pot.Dimensions, dimension) ? Misfit.None : Misfit.Dimension)
        | (pot.NotFor.Contains(label) ? Misfit.NotFor : Misfit.None)
        | (Allows(pot.OnlyFor, label) ? Misfit.None : Misfit.OnlyFor);

    private static bool Allows<T>(IReadOnlyCollection<T> named, T one) => named.Count == 0 || named.Contains(one);
}
