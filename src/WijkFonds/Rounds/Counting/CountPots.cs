namespace WijkFonds.Rounds.Counting;

/// <summary>Counts a round in which every category has money of its own (COUNTING 3.7 a): each is a round by itself.</summary>
public static class CountPots
{
    /// <summary>
    /// The result of each pot, in cents, by the name of its category. Only who chose something in a pot divides its money. A plan outside every pot is in no result.
    /// Other rules about categories do not hold within a pot: <see cref="CountSettings.CategoryCents"/> is left out.
    /// </summary>
    public static IReadOnlyDictionary<string, CountResult> Count(Election election, IReadOnlyDictionary<string, long> potCents, CountSettings settings)
    {
        var within = settings with { CategoryCents = new Dictionary<string, long>(), CategoriesFirst = false };
        return potCents.ToDictionary(pot => pot.Key, pot => CountBallots.Count(Within(election, pot.Key, pot.Value), within));
    }

    private static Election Within(Election election, string category, long cents)
    {
        var places = Enumerable.Range(0, election.Projects.Count).Where(p => election.Projects[p].Category == category).ToList();
        var numbers = new int[election.Projects.Count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < places.Count; i++)
        {
            numbers[places[i]] = i;
        }

        var box = new BallotBox(places.Count);
        var kept = new List<Choice>();
        for (var pile = 0; pile < election.Ballots.Piles; pile++)
        {
            kept.Clear();
            foreach (var choice in election.Ballots.ChoicesOf(pile))
            {
                if (numbers[choice.Project] >= 0)
                {
                    kept.Add(choice with { Project = numbers[choice.Project] });
                }
            }

            box.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept), election.Ballots.DistrictOf(pile), election.Ballots.VotersOf(pile));
        }

        return new Election(cents, [.. places.Select(p => election.Projects[p])], box);
    }
}
