namespace WijkFonds.Rounds.Counting;

/// <summary>What equal shares does when it leaves money unused.</summary>
public enum Completion
{
    /// <summary>Nothing: what is left stays.</summary>
    None,

    /// <summary>Counts again and again with a little more for everybody, until it would cost more than there is.</summary>
    Add1,
}
