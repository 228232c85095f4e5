using WijkFonds.Initiatives;

namespace WijkFonds.Sources.Matching;

/// <summary>Free money of one source, with what it may be used for. Residents never see or choose it (A02, X14).</summary>
/// <param name="FreeCents">What may be spent of it now, in cents; of promised money no more than the alderman allows (A38).</param>
public sealed record MoneyPot(PotKey Key, long FreeCents)
{
    /// <summary>First day on which it may be used; null when it may be used at once.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day on which it may be used, that day included; null when it does not end.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The kinds of change it may serve; none named means all.</summary>
    public IReadOnlyCollection<Dimension> Dimensions { get; init; } = [];

    /// <summary>The wijken it may serve; none named means all.</summary>
    public IReadOnlyCollection<Guid> NeighbourhoodIds { get; init; } = [];

    /// <summary>The only things it may pay (A17: schoon, heel en veilig); none named means everything. Then what has no label does not fit.</summary>
    public IReadOnlyCollection<SpendingLabel> OnlyFor { get; init; } = [];

    /// <summary>What it may not pay (A43: eten en drinken).</summary>
    public IReadOnlyCollection<SpendingLabel> NotFor { get; init; } = [];

    /// <summary>What residents put together themselves (A07); spent after all other money.</summary>
    public bool IsGift { get; init; }

    /// <summary>Promised and not yet in (voorfinanciering, A38); spent after what is in.</summary>
    public bool IsPromised { get; init; }
}
