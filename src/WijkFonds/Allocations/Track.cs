namespace WijkFonds.Allocations;

/// <summary>The road to a yes. More money means more eyes (DESIGN 5; tension 6 of SEEDS).</summary>
public enum Track
{
    /// <summary>The wijkwerker says yes during the conversation, under mandate (A24, B39).</summary>
    Micro = 1,

    /// <summary>The alderman decides alone, within days (B09).</summary>
    Middle = 2,

    /// <summary>The wijk sees it first, and residents sit at the table (C02, C39).</summary>
    Large = 3,
}
