using System.Text;

namespace WijkFonds.Rounds.Counting;

/// <summary>Who goes first when two plans are exactly equal. It is fixed and published before the counting, and the same in every step.</summary>
/// <remarks>COUNTING 3.6. Whatever is compared first, the id decides in the end, so that no two plans are ever equal.</remarks>
public sealed class TieOrder
{
    /// <summary>By id alone, letter by letter in the order of Unicode: 10 comes before 2, and Z before a.</summary>
    public static readonly TieOrder Id = new((_, _, _) => 0);

    /// <summary>The cheapest first, then the most votes.</summary>
    public static readonly TieOrder Cheapest = new(ByCost);

    /// <summary>The most votes first, then the cheapest.</summary>
    public static readonly TieOrder Votes = new(ByVotes);

    private readonly Func<Election, int, int, int> first;

    private TieOrder(Func<Election, int, int, int> first) => this.first = first;

    /// <summary>The cheapest first, then the most votes, then the lots that were drawn; who has no lot comes after who has one.</summary>
    public static TieOrder Lots(IReadOnlyList<string> ids)
    {
        var lots = ids.Select((id, place) => (id, place)).ToDictionary(lot => lot.id, lot => lot.place, StringComparer.Ordinal);
        int Lot(Election election, int project) => lots.GetValueOrDefault(election.Projects[project].Id, int.MaxValue);
        return new TieOrder((election, a, b) => ByCost(election, a, b) is var c and not 0 ? c : Lot(election, a).CompareTo(Lot(election, b)));
    }

    /// <summary>The place of each plan of the election in this order, 0 for the first.</summary>
    internal int[] PlacesIn(Election election)
    {
        var order = Enumerable.Range(0, election.Projects.Count).ToArray();
        // UTF-8 sorts as code points do; strings in memory do not, where a sign takes two places.
        var ids = election.Projects.Select(project => Encoding.UTF8.GetBytes(project.Id)).ToArray();
        Array.Sort(order, (a, b) => first(election, a, b) is var c and not 0 ? c : ids[a].AsSpan().SequenceCompareTo(ids[b]));
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return places;
    }

    private static int ByCost(Election election, int a, int b) => election.Projects[a].CostCents.CompareTo(election.Projects[b].CostCents) is var c and not 0 ? c : MostVotes(election, a, b);

    private static int ByVotes(Election election, int a, int b) => MostVotes(election, a, b) is var c and not 0 ? c : election.Projects[a].CostCents.CompareTo(election.Projects[b].CostCents);

    private static int MostVotes(Election election, int a, int b) => election.Ballots.VotesOf(b).CompareTo(election.Ballots.VotesOf(a));
}
