namespace WijkFonds.Rounds.Counting;

/// <summary>The ballots turned around: of each plan that takes part, which piles of ballots support it. Made once, read by every run.</summary>
internal sealed class Support
{
    public Support(Election election, int[] eligible, int[] places)
    {
        Election = election;
        var box = election.Ballots;
        Originals = eligible;
        Cost = Array.ConvertAll(eligible, i => election.Projects[i].CostCents);
        Votes = Array.ConvertAll(eligible, i => box.VotesOf(i));
        Score = Array.ConvertAll(eligible, i => box.ScoreOf(i));
        Place = Array.ConvertAll(eligible, i => places[i]);
        var numbers = new int[election.Projects.Count];
        Array.Fill(numbers, -1);
        for (var p = 0; p < eligible.Length; p++)
        {
            numbers[eligible[p]] = p;
        }

        District = new int[box.Piles];
        ReceiptFrom = new int[box.Piles + 1];
        var from = CountStakes(box, numbers);
        var points = new int[from[^1]];
        Stakes = new Stake[from[^1]];
        var next = from[..^1];
        for (var pile = 0; pile < box.Piles; pile++)
        {
            var voters = box.VotersOf(pile);
            foreach (var choice in box.ChoicesOf(pile))
            {
                if (numbers[choice.Project] is var p and >= 0)
                {
                    points[next[p]] = choice.Points;
                    Stakes[next[p]++] = new Stake(pile, voters);
                }
            }
        }

        (Layers, LayerFrom) = InLayers(from, points);
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

    public int Piles => District.Length;

    /// <summary>How many voters there are, also those who chose only what does not take part.</summary>
    public int Voters => Election.Ballots.Count;

    public int[] District { get; }

    /// <summary>For each pile where its receipts begin, when all of them lie one after the other; each has room for everything it chose.</summary>
    public int[] ReceiptFrom { get; }

    /// <summary>All piles that support a plan, plan by plan and layer by layer.</summary>
    public Stake[] Stakes { get; }

    /// <summary>The supporters of one plan who gave it the same number of points. With ticks a plan has one layer.</summary>
    public Layer[] Layers { get; }

    public int[] LayerFrom { get; }

    public Project Project(int p) => Election.Projects[Originals[p]];

    public ReadOnlySpan<Layer> LayersOf(int p) => Layers.AsSpan(LayerFrom[p]..LayerFrom[p + 1]);

    public ReadOnlySpan<Stake> StakesOf(int p) => Stakes.AsSpan(Layers[LayerFrom[p]].From..Layers[LayerFrom[p + 1] - 1].To);

    private int[] CountStakes(BallotBox box, int[] numbers)
    {
        var from = new int[Projects + 1];
        for (var pile = 0; pile < box.Piles; pile++)
        {
            var room = 0;
            foreach (var choice in box.ChoicesOf(pile))
            {
                if (numbers[choice.Project] is var p and >= 0)
                {
                    from[p + 1]++;
                    room++;
                }
            }

            District[pile] = box.DistrictOf(pile);
            ReceiptFrom[pile + 1] = ReceiptFrom[pile] + room;
        }

        for (var p = 0; p < Projects; p++)
        {
            from[p + 1] += from[p];
        }

        return from;
    }

    private (Layer[] Layers, int[] From) InLayers(int[] from, int[] points)
    {
        var (layers, layerFrom) = (new List<Layer>(), new int[Projects + 1]);
        for (var p = 0; p < Projects; p++)
        {
            if (points.AsSpan(from[p]..from[p + 1]).ContainsAnyExcept(points[from[p]]))
            {
                Array.Sort(points, Stakes, from[p], from[p + 1] - from[p]);
            }

            for (var begin = from[p]; begin < from[p + 1];)
            {
                var same = points.AsSpan(begin..from[p + 1]).IndexOfAnyExcept(points[begin]);
                var end = same < 0 ? from[p + 1] : begin + same;
                layers.Add(new Layer(points[begin], begin, end, VotersBetween(begin, end)));
                begin = end;
            }

            layerFrom[p + 1] = layers.Count;
        }

        return ([.. layers], layerFrom);
    }

    private int VotersBetween(int begin, int end)
    {
        var voters = 0;
        foreach (var stake in Stakes.AsSpan(begin..end))
        {
            voters += stake.Voters;
        }

        return voters;
    }

    /// <summary>A pile of equal ballots, and how many there are.</summary>
    internal readonly record struct Stake(int Pile, int Voters);

    internal readonly record struct Layer(int Points, int From, int To, int Voters);
}
