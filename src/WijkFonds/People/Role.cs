namespace WijkFonds.People;

/// <summary>What an official may do in a wijk.</summary>
public enum Role
{
    /// <summary>Wijkwerker: neighbourhood worker.</summary>
    NeighbourhoodWorker = 1,

    /// <summary>Wijkwethouder: neighbourhood alderman.</summary>
    Alderman = 2,

    /// <summary>Penningmeester: treasurer.</summary>
    Treasurer = 3,

    /// <summary>Beheerder: administrator.</summary>
    Administrator = 4,
}
