namespace WijkFonds.Sources.Matching;

/// <summary>A pot that may not pay a line: why not, and what is left in it when the plan is carried out (cents).</summary>
public sealed record PotMisfit(MoneyPot Pot, Misfit Why, long LeftCents);
