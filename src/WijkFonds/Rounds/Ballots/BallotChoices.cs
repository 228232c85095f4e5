using System.Globalization;
using System.Text;

namespace WijkFonds.Rounds.Ballots;

/// <summary>
/// What one voter chose, by the numbers the plans have on the ballot, in the one way it is written down, hashed and published: "2,5,11", or with points "2:3,5:1".
/// </summary>
/// <remarks>
/// One ballot has one text: numbers go up, each stands once, a tick has no points behind it. So equal ballots are equal bytes and nobody can hide a mark
/// in the way a ballot is written.
/// </remarks>
public sealed record BallotChoices
{
    /// <summary>Far beyond any round: the numbers of plans, and the points of one of them.</summary>
    public const int NumberMax = 9_999;

    private BallotChoices(IReadOnlyList<Mark> marks) => Marks = marks;

    /// <summary>Nothing chosen: it takes part, and is not a ballot when there is counted.</summary>
    public static BallotChoices Blank { get; } = new([]);

    /// <summary>Number of the plan, and how many points; in the order of the numbers.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    public bool IsBlank => Marks.Count == 0;

    /// <summary>Puts what somebody chose in order; what has no points is left out.</summary>
    /// <exception cref="ArgumentException">A plan is chosen twice, or a number or points cannot be.</exception>
    public static BallotChoices Of(IEnumerable<Mark> chosen)
    {
        var marks = chosen.Where(mark => mark.Points != 0).OrderBy(mark => mark.Number).ToArray();
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i].Number is < 1 or > NumberMax || marks[i].Points is < 1 or > NumberMax || (i > 0 && marks[i].Number == marks[i - 1].Number))
            {
                throw new ArgumentException($"Mark {marks[i]} cannot stand on a ballot.", nameof(chosen));
            }
        }

        return new BallotChoices(marks);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; anything that is not written exactly so is null.</summary>
    public static BallotChoices? Read(string text)
    {
        if (text.Length == 0)
        {
            return Blank;
        }

        var marks = new List<Mark>();
        foreach (var part in text.Split(','))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var points = 1;
            if (!int.TryParse(colon < 0 ? part : part[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || (colon >= 0 && !int.TryParse(part[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out points))
                || number is < 1 or > NumberMax || points is < 1 or > NumberMax
                || (marks.Count > 0 && number <= marks[^1].Number))
            {
                return null;
            }

            marks.Add(new Mark(number, points));
        }

        var read = new BallotChoices(marks);
        return read.ToString() == text ? read : null;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (number, points) in Marks)
        {
            text.Append(text.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{number}");
            if (points != 1)
            {
                text.Append(CultureInfo.InvariantCulture, $":{points}");
            }
        }

        return text.ToString();
    }

    public bool Equals(BallotChoices? other) => other is not null && Marks.SequenceEqual(other.Marks);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>One plan that was chosen: its number on the ballot, and one point for a tick.</summary>
    public readonly record struct Mark(int Number, int Points = 1);
}
