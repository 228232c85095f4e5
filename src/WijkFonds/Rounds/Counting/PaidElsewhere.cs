namespace WijkFonds.Rounds.Counting;

/// <summary>What the supporters of one plan paid for another one, and which part of them chose that one too.</summary>
public sealed record PaidElsewhere(Project Project, Fraction PaidCents, Fraction Share);
