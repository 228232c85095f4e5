namespace WijkFonds.Sources.Matching;

/// <summary>Why a pot may not pay a line; there can be several reasons at once.</summary>
[Flags]
public enum Misfit
{
    /// <summary>It fits.</summary>
    None = 0,

    /// <summary>The pot is for other wijken.</summary>
    Neighbourhood = 1,

    /// <summary>The pot has ended on the day that the money is needed.</summary>
    Ended = 2,

    /// <summary>The pot has not begun on that day.</summary>
    NotStarted = 4,

    /// <summary>The pot is for another kind of change.</summary>
    Dimension = 8,

    /// <summary>The pot may not pay this (A43).</summary>
    NotFor = 16,

    /// <summary>The pot may only pay certain things, and this is not one of them (A17).</summary>
    OnlyFor = 32,
}
