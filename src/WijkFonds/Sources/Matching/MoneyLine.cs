namespace WijkFonds.Sources.Matching;

/// <summary>A part of an ask that is spent on one kind of thing: € 120 on eten en drinken. Cents; the label may be left out.</summary>
public readonly record struct MoneyLine(long Cents, SpendingLabel Label = default);
