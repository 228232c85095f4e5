namespace WijkFonds.Decisions;

/// <summary>A rule that does not fit this allocation. The number is a percentage or a count, for the sentence on screen.</summary>
public sealed record RuleWarning(Rule Rule, long Number = 0);
