namespace WijkFonds.Rounds.Counting;

/// <summary>The ballots turned around: of each plan that takes part, which piles of ballots support it. Made once, read by every run.</summary>
internal sealed class Support
{
    private readonly Lazy<Turned> turned;

    public Support(Election election, int[] eligible, int[] places)
    {
        Election = election;
        Originals = eligible;
        Cost = Array.ConvertAll(eligible, i => election.Projects[i].CostCents);
        Votes = Array.ConvertAll(eligible, i => election.Ballots.VotesOf(i));
        Score = Array.ConvertAll(eligible, i => election.Ballots.ScoreOf(i));
        Place = Array.ConvertAll(eligible, i => places[i]);
        // Who only counts votes never needs to turn the ballots around.
        turned = new Lazy<Turned>(Turn);
    }

    public Election Election { get; }

    /// <summary>The place of each plan that takes part in the election as it was given.</summary>
    public int[] Originals { get; }

    public long[] Cost { get; }

    /// <summary>How many voters support it.</summary>
    public int[] Votes { get; }

    /// <summary>All its points together.</summary>
    public long[] Score { get; }

    /// <summary>Its place in the order of ties.</summary>
    public int[] Place { get; }

    public int Projects => Cost.Length;

    public int Piles => Election.Ballots.Piles;

    /// <summary>How many voters there are, also those who chose only what does not take part.</summary>
    public int Voters => Election.Ballots.Count;

    public int[] District => turned.Value.District;

    /// <summary>For each pile where its receipts begin, when all of them lie one after the other; each has room for everything it chose.</summary>
    public int[] ReceiptFrom => turned.Value.ReceiptFrom;

    /// <summary>All piles that support a plan, plan by plan and layer by layer.</summary>
    public Stake[] Stakes => turned.Value.Stakes;

    /// <summary>The supporters of one plan who gave it the same number of points. With ticks a plan has one layer.</summary>
    public Layer[] Layers => turned.Value.Layers;

    public int[] LayerFrom => turned.Value.LayerFrom;

    public Project Project(int p) => Election.Projects[Originals[p]];

    public ReadOnlySpan<Layer> LayersOf(int p) => Layers.AsSpan(LayerFrom[p]..LayerFrom[p + 1]);

    public ReadOnlySpan<Stake> StakesOf(int p) => Stakes.AsSpan(Layers[LayerFrom[p]].From..Layers[LayerFrom[p + 1] - 1].To);

    private Turned Turn()
    {
        var box = Election.Ballots;
        var numbers = new int[Election.Projects.Count];
        Array.Fill(numbers, -1);
        var from = new int[Projects + 1];
        for (var p = 0; p < Projects; p++)
        {
            numbers[Originals[p]] = p;
            from[p + 1] = from[p] + box.PilesWith(Originals[p]);
        }

        var (district, receiptFrom) = (new int[box.Piles], new int[box.Piles + 1]);
        var (stakes, points, next) = (new Stake[from[^1]], new int[box.HasPoints ? from[^1] : 0], from[..^1]);
        for (var pile = 0; pile < box.Piles; pile++)
        {
            var (voters, room) = (box.VotersOf(pile), 0);
            foreach (var choice in box.ChoicesOf(pile))
            {
                if (numbers[choice.Project] is not (var p and >= 0))
                {
                    continue;
                }

                var at = next[p]++;
                stakes[at] = new Stake(pile, voters);
                room++;
                if (points.Length > 0)
                {
                    points[at] = choice.Points;
                }
            }

            district[pile] = box.DistrictOf(pile);
            receiptFrom[pile + 1] = receiptFrom[pile] + room;
        }

        var (layers, layerFrom) = InLayers(stakes, from, points);
        return new Turned(stakes, layers, layerFrom, district, receiptFrom);
    }

    private (Layer[] Layers, int[] From) InLayers(Stake[] stakes, int[] from, int[] points)
    {
        var (layers, layerFrom) = (new List<Layer>(), new int[Projects + 1]);
        for (var p = 0; p < Projects; p++)
        {
            if (points.Length == 0)
            {
                layers.Add(new Layer(1, from[p], from[p + 1], Votes[p]));
            }
            else
            {
                Array.Sort(points, stakes, from[p], from[p + 1] - from[p]);
                for (var begin = from[p]; begin < from[p + 1];)
                {
                    var same = points.AsSpan(begin..from[p + 1]).IndexOfAnyExcept(points[begin]);
                    var end = same < 0 ? from[p + 1] : begin + same;
                    layers.Add(new Layer(points[begin], begin, end, Voters(stakes.AsSpan(begin..end))));
                    begin = end;
                }
            }

            layerFrom[p + 1] = layers.Count;
        }

        return ([.. layers], layerFrom);

        static int Voters(ReadOnlySpan<Stake> stakes)
        {
            var voters = 0;
            foreach (var stake in stakes)
            {
                voters += stake.Voters;
            }

            return voters;
        }
    }

    private sealed record Turned(Stake[] Stakes, Layer[] Layers, int[] LayerFrom, int[] District, int[] ReceiptFrom);

    /// <summary>A pile of equal ballots, and how many there are.</summary>
    internal readonly record struct Stake(int Pile, int Voters);

    internal readonly record struct Layer(int Points, int From, int To, int Voters);
}
