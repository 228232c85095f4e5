namespace WijkFonds.Ledger;

/// <summary>
/// What became of the money of one source, in cents. What came in and what is spent ahead of it is always what went back, what the wijken have
/// and what is not divided yet, together.
/// </summary>
public sealed record SourcePosition
{
    /// <summary>Every time that money came in or went back, the oldest first.</summary>
    public required IReadOnlyList<Arrival> Arrivals { get; init; }

    /// <summary>What is spent of promised money that is not in yet (A38).</summary>
    public required long AheadCents { get; init; }

    /// <summary>In, and not given to a wijk yet.</summary>
    public required long UndividedCents { get; init; }

    /// <summary>Asked back of initiatives and not received yet. Stands beside the sum: it is still counted as paid.</summary>
    public required long AskedBackCents { get; init; }

    public required IReadOnlyList<InWijk> Wijken { get; init; }

    /// <summary>What came in, less what was booked by mistake and put right.</summary>
    public long InCents => Arrivals.Where(arrival => !arrival.IsBack).Sum(arrival => arrival.Cents);

    /// <summary>What went back to who gave it.</summary>
    public long BackCents => -Arrivals.Where(arrival => arrival.IsBack).Sum(arrival => arrival.Cents);

    /// <summary>All wijken and years together.</summary>
    public BudgetPosition Spent => Wijken.Aggregate(BudgetPosition.Empty, (sum, wijk) => sum.And(wijk.Position));

    /// <summary>Not promised to anybody: in the wijken and not divided yet.</summary>
    public long LeftCents => UndividedCents + Spent.FreeCents;

    /// <param name="Cents">More than 0 when it came in, less when it went out.</param>
    /// <param name="IsBack">Given back to the financier; else money that came in, or a wrong booking of it put right.</param>
    public sealed record Arrival(long Seq, DateOnly BookedOn, long Cents, string AuthorityRef, bool IsBack);

    public sealed record InWijk(Guid NeighbourhoodId, int Year, BudgetPosition Position);
}
