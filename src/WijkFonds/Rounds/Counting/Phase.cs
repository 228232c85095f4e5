namespace WijkFonds.Rounds.Counting;

/// <summary>In which part of the counting a plan was bought.</summary>
public enum Phase
{
    /// <summary>By its own supporters, from equal shares.</summary>
    EqualShares,

    /// <summary>By its own supporters, at the moment they had earned enough.</summary>
    Phragmen,

    /// <summary>In its place in the list of most votes.</summary>
    Greedy,

    /// <summary>From what equal shares left, most votes first.</summary>
    Fill,

    /// <summary>Everything fits, and shares that grow step by step would take too long to show it.</summary>
    AllFit,

    /// <summary>Within the money of its own category.</summary>
    Category,
}
