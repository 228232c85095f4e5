namespace WijkFonds.Ledger;

/// <summary>Where the chain ends: the last number and its hash; 0 and zeroes for an empty ledger.</summary>
public sealed record LedgerHead(long Seq, byte[] Hash)
{
    public static readonly LedgerHead Empty = new(0, new byte[32]);
}
