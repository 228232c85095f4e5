namespace WijkFonds.Ledger;

/// <summary>The balance of an account as recomputed from its transfers, in cents.</summary>
internal sealed class LedgerBalance
{
    public long DebitsPosted { get; set; }

    public long CreditsPosted { get; set; }

    public long DebitsPending { get; set; }

    public long CreditsPending { get; set; }

    public long LastSeq { get; set; }

    public bool IsWithin(string bound) => bound switch
    {
        "D" => DebitsPosted + DebitsPending <= CreditsPosted,
        "C" => CreditsPosted + CreditsPending <= DebitsPosted,
        _ => true,
    } && DebitsPending >= 0 && CreditsPending >= 0;

    public bool Equals(LedgerAccount account) =>
        DebitsPosted == account.DebitsPosted && CreditsPosted == account.CreditsPosted
        && DebitsPending == account.DebitsPending && CreditsPending == account.CreditsPending && LastSeq == account.LastSeq;
}
