namespace WijkFonds.Rounds.Counting;

/// <summary>How a round is counted.</summary>
public enum CountRule
{
    /// <summary>The most votes first, as long as there is money.</summary>
    Greedy,

    /// <summary>Every voter gets an equal share of the money, and only the supporters of a plan pay for it.</summary>
    EqualShares,

    /// <summary>Every voter earns at the same speed, and a plan is bought at the moment its supporters can pay it together.</summary>
    Phragmen,
}
