namespace WijkFonds.Ledger;

/// <summary>Which transfers exist (LEDGER 4.3). The database has the same list and refuses everything else.</summary>
public enum TransferCode
{
    /// <summary>The council makes money available: TREASURY → SOURCE.</summary>
    Fund = 100,

    /// <summary>Money goes to a wijk: SOURCE → WIJK.</summary>
    Allocate = 110,

    /// <summary>A wijk gives money back: WIJK → SOURCE.</summary>
    GiveBack = 111,

    /// <summary>Reserve, then grant or release: WIJK → GRANT.</summary>
    Grant = 120,

    /// <summary>Order a payout, then confirm or bounce: GRANT → BANK.</summary>
    Payout = 130,

    /// <summary>A grant is set lower, the rest goes back: GRANT → WIJK.</summary>
    LowerGrant = 140,

    /// <summary>Reversal of one posted transfer, its mirror image.</summary>
    Reversal = 900,
}
