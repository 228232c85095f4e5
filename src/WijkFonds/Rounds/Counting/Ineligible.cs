namespace WijkFonds.Rounds.Counting;

/// <summary>A plan that does not take part in the counting, and why.</summary>
public sealed record Ineligible(Project Project, IneligibleReason Reason);
