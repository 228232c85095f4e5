namespace WijkFonds.Payouts;

public enum PayoutState
{
    Ordered = 1,
    Paid = 2,

    /// <summary>The bank sent it back: wrong number, closed account.</summary>
    Bounced = 3,
}
