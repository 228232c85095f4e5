using System.Buffers;
using System.Globalization;
using System.Text;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Rounds.Pabulib;

/// <summary>Writes a round as a .pb file, so that anybody can count it again. Nobody's place among the ballots is kept: equal ballots stand together, in one fixed order.</summary>
public static class PabulibWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(";\"\r\n");

    /// <summary>UTF-8 without a mark in front, lines that end in a line feed. What is counted (num_projects, num_votes, votes, score) is counted anew, whatever was written there.</summary>
    public static byte[] Write(PabulibFile file)
    {
        var (box, text) = (file.Election.Ballots, new StringBuilder());
        var hasPoints = file.VoteType is VoteType.Cumulative or VoteType.Scoring;
        Line(text, "META");
        Line(text, "key", "value");
        foreach (var (key, value) in file.Meta)
        {
            Line(text, key, key switch
            {
                "num_projects" => Number(file.Projects.Count),
                "num_votes" => Number(box.Count),
                "budget" => Amount(file.Election.BudgetCents),
                _ => value,
            });
        }

        string[] others = [.. file.Projects.SelectMany(project => project.Columns.Keys).Distinct(StringComparer.Ordinal).Where(column => column is not ("votes" or "score"))];
        Line(text, "PROJECTS");
        Line(text, ["project_id", "cost", "votes", .. hasPoints ? new[] { "score" } : [], .. others]);
        for (var p = 0; p < file.Projects.Count; p++)
        {
            var project = file.Projects[p];
            Line(text, [project.Id, Amount(project.CostCents), Number(box.VotesOf(p)), .. hasPoints ? new[] { Number(box.ScoreOf(p)) } : [], .. others.Select(column => project.Columns.GetValueOrDefault(column, ""))]);
        }

        Line(text, "VOTES");
        Line(text, ["voter_id", "vote", .. hasPoints ? new[] { "points" } : []]);
        var voter = 0;
        foreach (var pile in Enumerable.Range(0, box.Piles).Order(Comparer<int>.Create((a, b) => Compare(box, a, b))))
        {
            var vote = Join(box.ChoicesOf(pile), choice => file.Projects[choice.Project].Id);
            var points = Join(box.ChoicesOf(pile), choice => Number(choice.Points));
            for (var i = 0; i < box.VotersOf(pile); i++)
            {
                Line(text, [Number(++voter), vote, .. hasPoints ? new[] { points } : []]);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>By what stands on the ballot; so the order tells nothing about when it was given.</summary>
    private static int Compare(BallotBox box, int a, int b)
    {
        var ofA = box.ChoicesOf(a);
        var ofB = box.ChoicesOf(b);
        for (var i = 0; i < Math.Min(ofA.Length, ofB.Length); i++)
        {
            if (ofA[i] != ofB[i])
            {
                return (ofA[i].Project, ofA[i].Points).CompareTo((ofB[i].Project, ofB[i].Points));
            }
        }

        return (ofA.Length, box.DistrictOf(a)).CompareTo((ofB.Length, box.DistrictOf(b)));
    }

    private static string Join(ReadOnlySpan<Choice> choices, Func<Choice, string> part)
    {
        var parts = new string[choices.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = part(choices[i]);
        }

        return string.Join(',', parts);
    }

    private static void Line(StringBuilder text, params IEnumerable<string> fields) => text.AppendJoin(';', fields.Select(Field)).Append('\n');

    private static string Field(string value) => value.AsSpan().ContainsAny(NeedQuotes) ? '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : value;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}{(cents % 100 == 0 ? "" : $".{cents % 100:00}")}");
}
