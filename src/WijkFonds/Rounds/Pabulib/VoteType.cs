namespace WijkFonds.Rounds.Pabulib;

/// <summary>What a voter writes on the ballot.</summary>
public enum VoteType
{
    /// <summary>Ticks.</summary>
    Approval,

    /// <summary>One tick.</summary>
    ChooseOne,

    /// <summary>Points that are divided over plans.</summary>
    Cumulative,

    /// <summary>A mark for each plan.</summary>
    Scoring,

    /// <summary>The plans in order, the best first. Such ballots can be read, but none of our rules counts them.</summary>
    Ordinal,
}
