namespace WijkFonds.Ledger;

/// <summary>How a transfer reads in the cash book of a wijk.</summary>
public static class Cashbook
{
    public static CashbookKind KindOf(LedgerTransfer transfer) => (transfer.Code, transfer.Phase) switch
    {
        (TransferCode.Allocate, _) => CashbookKind.Allocated,
        (TransferCode.GiveBack, _) => CashbookKind.GivenBack,
        (TransferCode.Grant, TransferPhase.Pending) => CashbookKind.Reserved,
        (TransferCode.Grant, TransferPhase.Post) => CashbookKind.Granted,
        (TransferCode.Grant, TransferPhase.Void) => CashbookKind.Released,
        (TransferCode.Payout, TransferPhase.Pending) => CashbookKind.PayoutOrdered,
        (TransferCode.Payout, TransferPhase.Void) => CashbookKind.PayoutBounced,
        (TransferCode.Payout, _) => CashbookKind.Paid,
        (TransferCode.LowerGrant, _) => CashbookKind.Lowered,
        (TransferCode.ClaimBack, _) => CashbookKind.AskedBack,
        (TransferCode.ReceiveBack, _) => CashbookKind.CameBack,
        (TransferCode.FreeAgain, _) => CashbookKind.FreeAgain,
        (TransferCode.Reversal, _) => CashbookKind.Corrected,
        _ => throw new ArgumentOutOfRangeException(nameof(transfer), transfer.Code, "This transfer has no line in a cash book."),
    };

    /// <summary>
    /// How much more (or less) is free in the wijk after a transfer, in cents. Only its budget account counts: reserving takes from
    /// what is free, granting less than was reserved gives the rest back.
    /// </summary>
    /// <param name="resolvedCents">The amount of the pending transfer that this one ends, else 0.</param>
    public static long FreeChange(AccountKind debit, AccountKind credit, LedgerTransfer transfer, long resolvedCents)
    {
        var posted = transfer.Phase is TransferPhase.AtOnce or TransferPhase.Post ? transfer.Amount : 0;
        var pending = transfer.Phase == TransferPhase.Pending ? transfer.Amount : -resolvedCents;
        return (credit == AccountKind.Neighbourhood ? posted : 0) - (debit == AccountKind.Neighbourhood ? posted + pending : 0);
    }
}
