namespace WijkFonds.Neighbourhoods;

/// <summary>Neighbourhood: wijk. Has its own settings, goals and one person whom everybody can call.</summary>
public sealed class Neighbourhood
{
    /// <summary>Stands for the list of all wijken on pages that show it: a new wijk changes that list (see <c>work.Changes</c>).</summary>
    public static readonly Guid All = Guid.Parse("0193b5c0-0000-7000-8000-000000000001");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The readable part of its address: /wijken/laak.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>One sentence in the wijk's own words.</summary>
    public string Motto { get; set; } = "";

    /// <summary>What the wijk wants to reach over the years, one sentence each (C22).</summary>
    public List<string> Goals { get; set; } = [];

    public required ContactPerson Contact { get; set; }

    public NeighbourhoodSettings Settings { get; set; } = new();

    /// <summary>Rises with every change, so that two officials never overwrite each other unseen.</summary>
    public int Version { get; set; }
}
