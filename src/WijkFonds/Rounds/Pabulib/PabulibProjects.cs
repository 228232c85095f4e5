using System.Collections.ObjectModel;

namespace WijkFonds.Rounds.Pabulib;

/// <summary>The plans of a .pb file while it is read.</summary>
internal sealed class PabulibProjects(PabulibRows rows, string[] columns, PabulibProjects.ReadAmount amount)
{
    private readonly int id = Array.IndexOf(columns, "project_id");
    private readonly int cost = Array.IndexOf(columns, "cost");
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<int[]> places = [];

    public delegate long ReadAmount(ReadOnlySpan<char> text, int place);

    public List<PabulibProject> All { get; } = [];

    public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers => numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the value of a column of a plan stands; -1 when the file does not have the column.</summary>
    public int PlaceOf(int project, string column) => Array.IndexOf(columns, column) is var c and >= 0 ? places[project][c] : -1;

    public void Add()
    {
        var name = rows.Text(id);
        if (name.Length is 0 or > PabulibReader.IdLengthMax)
        {
            throw rows.NotRight(PabulibRefusals.ExpectedId, rows.Place(id), PabulibReader.IdLengthMax);
        }

        if (All.Count == PabulibReader.ProjectsMax)
        {
            throw rows.NotRight(PabulibRefusals.TooMany, rows.Begin, PabulibReader.ProjectsMax);
        }

        if (!numbers.TryAdd(name, All.Count))
        {
            throw rows.NotRight(PabulibRefusals.ProjectTwice, rows.Place(id), name);
        }

        var others = Enumerable.Range(0, columns.Length).Where(c => c != id && c != cost).ToDictionary(c => columns[c], rows.Text, StringComparer.Ordinal);
        All.Add(new PabulibProject(name, amount(rows[cost], rows.Place(cost)), new ReadOnlyDictionary<string, string>(others)));
        places.Add([.. Enumerable.Range(0, columns.Length).Select(rows.Place)]);
    }
}
