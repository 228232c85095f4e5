namespace WijkFonds.Initiatives;

/// <summary>What a letter needs to know of an initiative to name it and to link to it.</summary>
public sealed record AboutInitiative(Guid InitiativeId, string Slug, string Title, Guid NeighbourhoodId);
