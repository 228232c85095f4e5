namespace WijkFonds.Rounds.Counting;

/// <summary>A plan on the ballot: what people know it by, what it costs, and which category it belongs to if the round has any.</summary>
public sealed record Project(string Id, long CostCents, string? Category = null);
