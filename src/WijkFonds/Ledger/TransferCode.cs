namespace WijkFonds.Ledger;

/// <summary>Which transfers exist (LEDGER 4.3). The database has the same list and refuses everything else.</summary>
public enum TransferCode
{
    /// <summary>The council makes money available: TREASURY → SOURCE.</summary>
    Fund = 100,

    /// <summary>A source gives money back to who gave it: SOURCE → TREASURY.</summary>
    GiveBackToFinancier = 101,

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

    /// <summary>Money that was paid is asked back: RECEIVABLE → RETURN_PENDING.</summary>
    ClaimBack = 150,

    /// <summary>The bank received it: BANK → RECEIVABLE.</summary>
    ReceiveBack = 151,

    /// <summary>What was received is free in the wijk again: RETURN_PENDING → WIJK.</summary>
    FreeAgain = 152,

    /// <summary>Reversal of one posted transfer, its mirror image.</summary>
    Reversal = 900,
}
