namespace WijkFonds.Decisions;

/// <summary>Afwijken: a rule that did not fit, and why it did not stop this (C36).</summary>
public sealed class DecisionDeviation
{
    public Guid DecisionId { get; init; }

    public required Rule Rule { get; init; }

    public required string Reason { get; init; }
}
