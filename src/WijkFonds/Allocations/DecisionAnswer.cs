namespace WijkFonds.Allocations;

/// <summary>What an official can answer. A plain no does not exist: there is always something that can be done (A17).</summary>
public enum DecisionAnswer
{
    /// <summary>Ja.</summary>
    Yes = 1,

    /// <summary>Ja, als…</summary>
    YesIf = 2,

    /// <summary>Nog niet, maar dit kan wel.</summary>
    NotYet = 3,
}
