namespace WijkFonds.Initiatives;

/// <summary>What kind of change it makes in the wijk: the one fixed axis (F03).</summary>
public enum Dimension
{
    /// <summary>Fysiek.</summary>
    Physical = 1,

    /// <summary>Sociaal.</summary>
    Social = 2,

    /// <summary>Economisch.</summary>
    Economic = 3,
}
