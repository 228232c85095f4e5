namespace WijkFonds.Rounds.Pabulib;

/// <summary>A plan as it stands in a file: its id, what it costs in cents, and everything else that was written down about it, by column.</summary>
public sealed record PabulibProject(string Id, long CostCents, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>What people call it; its id when it has no name.</summary>
    public string Name => Columns.GetValueOrDefault("name") is { Length: > 0 } name ? name : Id;

    public string? Category => Columns.GetValueOrDefault("category") is { Length: > 0 } category ? category : null;
}
