namespace WijkFonds.Sources;

/// <summary>How sure the money is. Only what is in can be promised to a wijk.</summary>
public enum SourceState
{
    /// <summary>Verwacht.</summary>
    Expected = 1,

    /// <summary>Toegezegd: promised in writing.</summary>
    Promised = 2,

    /// <summary>Binnen: the council has made it available.</summary>
    In = 3,
}
