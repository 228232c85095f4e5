using System.Globalization;
using System.Text;
using WijkFonds.Rounds.Counting;

namespace WijkFonds.Rounds.Pabulib;

/// <summary>Reads a .pb file, strictly: with one thing that is not right nothing is read, and the answer says where it stands and what should be there.</summary>
/// <remarks>
/// The form: COUNTING, last chapter but one, and the format page of pabulib.org. A ballot that names a plan twice counts it once: the makers of 22 real files let that
/// through. A ballot without a plan is not a ballot. Numbers have a point before the cents, never a comma.
/// </remarks>
public sealed class PabulibReader
{
    public const int MegabytesMax = 256;
    public const int ProjectsMax = 10_000;
    public const int VotersMax = 10_000_000;
    public const int IdLengthMax = 200;

    private static readonly string[] Required = ["description", "country", "unit", "instance", "num_projects", "num_votes", "budget", "vote_type", "rule", "date_begin", "date_end"];

    private readonly PabulibRows rows;
    private readonly Dictionary<string, (string Value, int Place)> meta = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> told = [];
    private string[] columns = [];

    private PabulibReader(string text) => rows = new PabulibRows(text);

    /// <summary>The whole file, or why not: one of <see cref="PabulibRefusals"/>, with the line and the place in it as its first two arguments.</summary>
    public static Outcome<PabulibFile> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MegabytesMax * 1024L * 1024)
        {
            return PabulibRefusals.TooLarge.With(1, 1, MegabytesMax);
        }

        if (file.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[Encoding.UTF8.Preamble.Length..];
        }

        if (Invalid(file) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return new PabulibReader(Encoding.UTF8.GetString(file)).Read();
        }
        catch (PabulibRows.NotRightException wrong)
        {
            return wrong.Refusal;
        }
    }

    private PabulibFile Read()
    {
        ReadMeta();
        var type = ReadVoteType();
        var budget = Amount(meta["budget"].Value, meta["budget"].Place);
        var projects = new PabulibProjects(rows, columns = ReadHeader("project_id", "cost"), Amount);
        while (ReadUntil("VOTES"))
        {
            projects.Add();
        }

        CheckCount("num_projects", projects.All.Count);
        columns = ReadHeader(type is VoteType.Cumulative or VoteType.Scoring ? ["voter_id", "vote", "points"] : ["voter_id", "vote"]);
        var votes = new PabulibVotes(rows, columns, projects, type);
        while (ReadUntil(null))
        {
            votes.Add();
        }

        CheckCount("num_votes", votes.Rows);
        votes.CheckCounts();
        var election = new Election(budget, [.. projects.All.Select(p => new Project(p.Id, p.CostCents, p.Category))], votes.Box);
        return new PabulibFile(told, type, projects.All, election, type == VoteType.Ordinal ? rows.NotRight(PabulibRefusals.Ordinal, meta["vote_type"].Place).Refusal : null);
    }

    private void ReadMeta()
    {
        if (!rows.Read() || rows.Count != 1 || !rows[0].SequenceEqual("META"))
        {
            throw rows.NotRight(PabulibRefusals.ExpectedTitle, rows.Begin, "META");
        }

        columns = ReadHeader("key", "value");
        while (ReadUntil("PROJECTS"))
        {
            var (key, value) = (rows.Text(0), rows.Text(1));
            if (!meta.TryAdd(key, (value, rows.Place(1))))
            {
                throw rows.NotRight(PabulibRefusals.MetaTwice, rows.Begin, key);
            }

            told.Add(KeyValuePair.Create(key, value));
        }

        if (Array.Find(Required, key => !meta.ContainsKey(key)) is { } missing)
        {
            throw rows.NotRight(PabulibRefusals.MetaMissing, rows.Begin, missing);
        }

        if (meta.TryGetValue("default_score", out var score) && score.Value.AsSpan().ContainsAnyExcept("0."))
        {
            throw rows.NotRight(PabulibRefusals.ExpectedNoDefault, score.Place);
        }
    }

    private VoteType ReadVoteType() => meta["vote_type"].Value switch
    {
        "approval" => VoteType.Approval,
        "choose-1" => VoteType.ChooseOne,
        "cumulative" => VoteType.Cumulative,
        "scoring" => VoteType.Scoring,
        "ordinal" => VoteType.Ordinal,
        _ => throw rows.NotRight(PabulibRefusals.ExpectedVoteType, meta["vote_type"].Place),
    };

    /// <summary>The next line of this part. False when <paramref name="title"/> comes, which is the title of the next part; null: the end of the file.</summary>
    private bool ReadUntil(string? title)
    {
        while (rows.Read())
        {
            if (rows.Count == 1 && rows[0].IsEmpty)
            {
                continue;
            }

            if (rows.Count == 1 && title is not null && rows[0].SequenceEqual(title))
            {
                return false;
            }

            return rows.Count == columns.Length ? true : throw rows.NotRight(PabulibRefusals.FieldCount, rows.Begin, columns.Length, rows.Count);
        }

        return title is null ? false : throw rows.NotRight(PabulibRefusals.ExpectedTitle, rows.Begin, title);
    }

    private string[] ReadHeader(params string[] required)
    {
        var found = rows.Read() ? Enumerable.Range(0, rows.Count).Select(rows.Text).ToArray() : [];
        if (Array.FindIndex(found, name => found.Count(other => other == name) > 1) is var twice and >= 0)
        {
            throw rows.NotRight(PabulibRefusals.ColumnTwice, rows.Place(Array.LastIndexOf(found, found[twice])), found[twice]);
        }

        return Array.Find(required, name => !found.Contains(name)) is { } missing ? throw rows.NotRight(PabulibRefusals.ColumnMissing, rows.Begin, missing) : found;
    }

    private void CheckCount(string key, int counted)
    {
        var (value, place) = meta[key];
        if (value != counted.ToString(CultureInfo.InvariantCulture))
        {
            throw rows.NotRight(PabulibRefusals.WrongCount, place, value, counted);
        }
    }

    /// <summary>In cents. Further digits than cents may only be zeros; a sign, a space or a mark between thousands may not be there.</summary>
    private long Amount(ReadOnlySpan<char> text, int place)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var cents = point < 0 ? "0" : text[(point + 1)..].TrimEnd('0');
        cents = cents.IsEmpty ? "0" : cents;
        if (whole.IsEmpty || text[^1] == '.' || cents.Length > 2 || whole.ContainsAnyExceptInRange('0', '9') || cents.ContainsAnyExceptInRange('0', '9'))
        {
            throw rows.NotRight(PabulibRefusals.ExpectedAmount, place);
        }

        var isRead = long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units < Election.CentsMax / 100;
        return isRead ? (units * 100) + (int.Parse(cents, NumberStyles.None, CultureInfo.InvariantCulture) * (cents.Length == 1 ? 10 : 1)) : throw rows.NotRight(PabulibRefusals.AmountTooLarge, place);
    }

    /// <summary>Where the first byte stands that belongs to no letter.</summary>
    private static Refusal? Invalid(ReadOnlySpan<byte> file)
    {
        if (System.Text.Unicode.Utf8.IsValid(file))
        {
            return null;
        }

        var (line, column) = (1, 1);
        for (var rest = file; Rune.DecodeFromUtf8(rest, out var rune, out var used) == System.Buffers.OperationStatus.Done; rest = rest[used..])
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return PabulibRefusals.NotUtf8.With(line, column);
    }
}
