namespace WijkFonds.Ledger;

/// <summary>Money moves at once, or in two steps: first pending, then exactly one post or void.</summary>
public enum TransferPhase
{
    AtOnce = 0,
    Pending = 1,
    Post = 2,
    Void = 3,
}
