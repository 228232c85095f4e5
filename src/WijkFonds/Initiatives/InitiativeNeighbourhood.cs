namespace WijkFonds.Initiatives;

/// <summary>An initiative may be of several wijken (B44); the first one answers.</summary>
public sealed class InitiativeNeighbourhood
{
    public Guid InitiativeId { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    /// <summary>The wijk where it began and whose people answer.</summary>
    public bool IsHome { get; init; }
}
