namespace WijkFonds.Sources.Matching;

/// <summary>Which money it is: a source, and the ledger account on which this part of it stands.</summary>
public readonly record struct PotKey(Guid SourceId, long AccountId);
