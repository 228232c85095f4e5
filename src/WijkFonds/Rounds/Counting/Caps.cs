namespace WijkFonds.Rounds.Counting;

/// <summary>How much may go to each category, and how much went there.</summary>
internal sealed class Caps
{
    private readonly int[] categories;
    private readonly long[] most;
    private readonly long[] spent;

    public Caps(Support support, IReadOnlyDictionary<string, long> limits)
    {
        var names = limits.Keys.ToArray();
        categories = [.. Enumerable.Range(0, support.Projects).Select(p => support.Project(p).Category is { } name ? Array.IndexOf(names, name) : -1)];
        most = Array.ConvertAll(names, name => limits[name]);
        spent = new long[names.Length];
    }

    public bool IsAny => most.Length > 0;

    public void Clear() => Array.Clear(spent);

    /// <summary>The number of the limited category of a plan; -1 when nothing limits it.</summary>
    public int CategoryOf(int p) => categories[p];

    public int Categories => most.Length;

    public bool HasRoomFor(int p, long cost) => categories[p] < 0 || spent[categories[p]] + cost <= most[categories[p]];

    public long Left(int category) => most[category] - spent[category];

    public void Spend(int p, long cost)
    {
        if (categories[p] >= 0)
        {
            spent[categories[p]] += cost;
        }
    }
}
