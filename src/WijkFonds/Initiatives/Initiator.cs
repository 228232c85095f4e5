namespace WijkFonds.Initiatives;

/// <summary>Somebody who says: this initiative is mine. By signing in, or by the code that came with it.</summary>
public sealed record Initiator(Guid? PersonId, string? CodeHash);
