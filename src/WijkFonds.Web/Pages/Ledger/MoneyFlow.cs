namespace WijkFonds.Web.Pages.Ledger;

/// <summary>Money that goes along stops from left to right in the picture: from a source, through what it is for, to what became of it. Cents.</summary>
public sealed record MoneyFlow(long Cents, params IReadOnlyList<MoneyStop> Stops);

/// <summary>One place where money is or was: a source, a wijk, a purpose, an initiative, what became of it.</summary>
/// <param name="Key">The same key in the same column is the same bar.</param>
/// <param name="Kind">Colours the streams that come here.</param>
/// <param name="Order">Small comes first in its column; within the same number the most money.</param>
public sealed record MoneyStop(string Key, string Name, string Kind, int Order = 0)
{
    /// <summary>What it is called together with others, when a column has no room for all; null for what always has its own bar.</summary>
    public string? Others { get; init; }

    /// <summary>The last stop: what became of it. It is told in another sentence than where money went.</summary>
    public bool IsOutcome { get; init; }

    public MoneyStop AmongOthers() => new("others", Others ?? Name, Kind, int.MaxValue);
}
