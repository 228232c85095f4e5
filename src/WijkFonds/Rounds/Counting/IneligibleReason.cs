namespace WijkFonds.Rounds.Counting;

/// <summary>Why a plan does not take part in the counting. Its votes still count as ballots.</summary>
public enum IneligibleReason
{
    /// <summary>It costs nothing, so it needs no counting.</summary>
    NoCost,

    /// <summary>It costs more than there is.</summary>
    AboveBudget,

    /// <summary>Nobody voted for it.</summary>
    NoVotes,

    /// <summary>It has fewer votes than every plan needs.</summary>
    TooFewVotes,

    /// <summary>It has fewer votes than a plan of this price needs.</summary>
    TooFewForPrice,
}
