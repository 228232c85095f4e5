namespace WijkFonds.Ledger;

/// <summary>So many cents of one account of a wijk.</summary>
public sealed record AccountPart(long AccountId, long AmountCents);
