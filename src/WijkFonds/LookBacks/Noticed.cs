namespace WijkFonds.LookBacks;

public enum Noticed
{
    Yes = 1,

    /// <summary>Een beetje.</summary>
    ALittle = 2,

    /// <summary>Nog niet.</summary>
    NotYet = 3,
}
