namespace WijkFonds.Ledger;

/// <summary>What a line of the cash book tells. The page has one sentence for each.</summary>
public enum CashbookKind
{
    /// <summary>Money came to the wijk.</summary>
    Allocated = 1,

    /// <summary>The wijk gave money back.</summary>
    GivenBack = 2,

    /// <summary>Set apart for an initiative; nobody else can promise it now.</summary>
    Reserved = 3,

    Granted = 4,

    /// <summary>What was reserved is free again.</summary>
    Released = 5,

    PayoutOrdered = 6,

    /// <summary>The bank did it.</summary>
    Paid = 7,

    /// <summary>The bank sent it back.</summary>
    PayoutBounced = 8,

    /// <summary>A grant was set lower; the rest is free again.</summary>
    Lowered = 9,

    /// <summary>A mistake was put right by its mirror image.</summary>
    Corrected = 10,

    /// <summary>Money that was paid is asked back.</summary>
    AskedBack = 11,

    /// <summary>It came back to the bank.</summary>
    CameBack = 12,

    /// <summary>What came back is free in the wijk again.</summary>
    FreeAgain = 13,
}
