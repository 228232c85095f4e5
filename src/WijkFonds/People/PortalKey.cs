namespace WijkFonds.People;

/// <summary>A key of the portal itself, kept in the database when several web processes must share it.</summary>
public sealed class PortalKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
