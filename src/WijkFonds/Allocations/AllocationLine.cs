namespace WijkFonds.Allocations;

/// <summary>A part of an allocation that is spent on something about which a money source has a rule: € 120 on eten en drinken (A43).</summary>
public sealed class AllocationLine
{
    public Guid AllocationId { get; init; }

    /// <summary>In the words of the rule, as <see cref="Sources.Matching.SpendingLabel"/> writes it: small letters, single spaces.</summary>
    public required string Label { get; init; }

    public required long AmountCents { get; set; }
}
