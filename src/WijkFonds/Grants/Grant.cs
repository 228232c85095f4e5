namespace WijkFonds.Grants;

/// <summary>Grant: bijdrage. An allocation that got a yes, with its agreement. Paid in advance, all of it (A39).</summary>
public sealed class Grant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AllocationId { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    public required Guid DecisionId { get; init; }

    public required int Year { get; init; }

    /// <summary>In cents. What is still to be paid, or was paid: lower than the decision when it was set lower afterwards.</summary>
    public required long AmountCents { get; set; }

    public required string Agreement { get; init; }

    /// <summary>The day of the yes; days to pay count from here.</summary>
    public required DateOnly GrantedOn { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>A year by default: change takes time (F19). Moving it is free (B20).</summary>
    public required DateOnly EndsOn { get; set; }

    /// <summary>The day the bank paid; null while it is to be paid.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>When "loopt af" was told (A37).</summary>
    public DateTimeOffset? EndingToldAt { get; set; }

    /// <summary>When was asked for the good conversation.</summary>
    public DateTimeOffset? TalkInvitedAt { get; set; }

    public EndingAnswer? EndingAnswer { get; set; }

    public DateTimeOffset? EndingAnsweredAt { get; set; }
}
