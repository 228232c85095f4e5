namespace WijkFonds.Ledger;

/// <summary>Money of a wijk that is set apart for one allocation, from one or more sources.</summary>
/// <param name="GroupId">Names the reservation when it is granted, released or paid.</param>
public sealed record Reservation(Guid GroupId, IReadOnlyList<ReservedPart> Parts);

/// <summary>So many cents of one account of a wijk.</summary>
public sealed record AccountPart(long AccountId, long AmountCents);

/// <summary>The part of a reservation that one source carries, in cents.</summary>
public sealed record ReservedPart(Guid SourceId, long AmountCents);
