namespace WijkFonds.Allocations;

/// <summary>A part of an allocation that is spent on something about which a money source has a rule: € 120 on eten en drinken (A43).</summary>
public sealed class AllocationLine
{
    public Guid AllocationId { get; init; }

    /// <summary>In the words of the rule, small letters.</summary>
    public required string Label { get; init; }

    public required long AmountCents { get; set; }
}
