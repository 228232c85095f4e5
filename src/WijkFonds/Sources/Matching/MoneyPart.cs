namespace WijkFonds.Sources.Matching;

/// <summary>So many cents of this pot pay this line of this ask.</summary>
public sealed record MoneyPart(Guid AskId, SpendingLabel Label, PotKey Pot, long Cents);
