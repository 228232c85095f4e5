namespace WijkFonds.Rounds.Counting;

/// <summary>What kept a plan from being bought.</summary>
public enum NotFundedReason
{
    /// <summary>Its supporters had too little left together.</summary>
    SupportersHadTooLittle,

    /// <summary>When it was its turn there was too little left of the whole.</summary>
    TooLittleLeft,

    /// <summary>The money of its category was used up.</summary>
    CategoryFull,

    /// <summary>The counting ended before it was its turn.</summary>
    Ended,
}
