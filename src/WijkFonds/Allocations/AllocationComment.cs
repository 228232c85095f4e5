namespace WijkFonds.Allocations;

/// <summary>What a resident thinks of a large plan before it is decided (C39). One per person; it can be changed.</summary>
public sealed class AllocationComment
{
    public required Guid AllocationId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Text { get; set; }

    public DateTimeOffset SaidAt { get; set; }

    /// <summary>Out of sight by moderation, with the reason that is shown in its place.</summary>
    public string? HiddenReason { get; set; }
}
