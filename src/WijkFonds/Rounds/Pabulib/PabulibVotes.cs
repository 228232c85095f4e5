using System.Globalization;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Rounds.Pabulib;

/// <summary>The ballots of a .pb file while it is read.</summary>
internal sealed class PabulibVotes
{
    private readonly PabulibRows rows;
    private readonly PabulibProjects projects;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers;
    private readonly HashSet<string> voters = new(StringComparer.Ordinal);
    private readonly int voter;
    private readonly int vote;

    /// <summary>-1 when a vote is a tick.</summary>
    private readonly int points;

    /// <summary>Which ballot named a plan last, so that the same one is seen twice.</summary>
    private readonly int[] seen;

    /// <summary>How often a plan was named, and its points, with what stands twice on one ballot or gets no points: files are made with either count.</summary>
    private readonly int[] named;
    private readonly long[] scored;
    private Choice[] ballot = new Choice[64];

    public PabulibVotes(PabulibRows rows, string[] columns, PabulibProjects projects, VoteType type)
    {
        (this.rows, this.projects, numbers) = (rows, projects, projects.Numbers);
        (voter, vote) = (Array.IndexOf(columns, "voter_id"), Array.IndexOf(columns, "vote"));
        points = type is VoteType.Cumulative or VoteType.Scoring ? Array.IndexOf(columns, "points") : -1;
        (seen, named, scored) = (new int[projects.All.Count], new int[projects.All.Count], new long[projects.All.Count]);
        Box = new BallotBox(projects.All.Count);
    }

    public BallotBox Box { get; }

    public int Rows { get; private set; }

    public void Add()
    {
        var id = rows.Text(voter);
        if (id.Length is 0 or > PabulibReader.IdLengthMax)
        {
            throw rows.NotRight(PabulibRefusals.ExpectedId, rows.Place(voter), PabulibReader.IdLengthMax);
        }

        if (Rows == PabulibReader.VotersMax)
        {
            throw rows.NotRight(PabulibRefusals.TooMany, rows.Begin, PabulibReader.VotersMax);
        }

        if (!voters.Add(id))
        {
            throw rows.NotRight(PabulibRefusals.VoterTwice, rows.Place(voter), id);
        }

        Rows++;
        Box.Add(Ballot());
    }

    /// <summary>The columns votes and score of the plans say what the ballots say.</summary>
    public void CheckCounts()
    {
        for (var p = 0; p < projects.All.Count; p++)
        {
            Check(p, "votes", Box.VotesOf(p), named[p]);
            if (points >= 0)
            {
                Check(p, "score", Box.ScoreOf(p), scored[p]);
            }
        }
    }

    private void Check(int project, string column, long counted, long withDoubles)
    {
        if (projects.All[project].Columns.TryGetValue(column, out var written)
            && written != counted.ToString(CultureInfo.InvariantCulture) && written != withDoubles.ToString(CultureInfo.InvariantCulture))
        {
            throw rows.NotRight(PabulibRefusals.WrongCount, projects.PlaceOf(project, column), written, counted);
        }
    }

    private ReadOnlySpan<Choice> Ballot()
    {
        var list = rows[vote];
        var given = points < 0 ? default : rows[points];
        if (points >= 0 && Items(list) != Items(given))
        {
            throw rows.NotRight(PabulibRefusals.PointCount, rows.Place(points), Items(list), Items(given));
        }

        var (count, at, pointAt) = (0, 0, 0);
        for (var left = Items(list); left > 0; left--)
        {
            var id = Next(list, at);
            if (!numbers.TryGetValue(id, out var project))
            {
                throw rows.NotRight(PabulibRefusals.ProjectUnknown, rows.Place(vote) + at, id.ToString());
            }

            at += id.Length + 1;
            var worth = 1;
            if (points >= 0)
            {
                var number = Next(given, pointAt);
                worth = Points(number, rows.Place(points) + pointAt);
                pointAt += number.Length + 1;
            }

            count = Put(project, worth, count);
        }

        return ballot.AsSpan(0, count);
    }

    private int Put(int project, int worth, int count)
    {
        named[project]++;
        scored[project] += worth;
        if (seen[project] == Rows)
        {
            return count;
        }

        seen[project] = Rows;
        if (count == ballot.Length)
        {
            Array.Resize(ref ballot, count * 2);
        }

        ballot[count] = new Choice(project, worth);
        return count + 1;
    }

    private int Points(ReadOnlySpan<char> number, int place) =>
        !number.ContainsAnyExceptInRange('0', '9') && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var worth) && worth <= BallotBox.PointsMax ? worth : throw rows.NotRight(PabulibRefusals.ExpectedNumber, place, BallotBox.PointsMax);

    private static int Items(ReadOnlySpan<char> list) => list.IsEmpty ? 0 : list.Count(',') + 1;

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> list, int at) => list[at..].IndexOf(',') is var length and >= 0 ? list.Slice(at, length) : list[at..];
}
