namespace WijkFonds.Grants;

/// <summary>What the initiator answers when a contribution comes to its end. Each of them is fine.</summary>
public enum EndingAnswer
{
    /// <summary>Doorgaan.</summary>
    GoOn = 1,

    /// <summary>Overdragen: the warm handover begins (B14).</summary>
    HandOver = 2,

    /// <summary>Afronden.</summary>
    RoundOff = 3,
}
