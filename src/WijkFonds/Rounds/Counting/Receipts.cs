namespace WijkFonds.Rounds.Counting;

/// <summary>For each pile of ballots what was bought of its choice, one after the other, and after which of these its money was gone.</summary>
internal sealed class Receipts(Support support)
{
    private readonly Receipt[] all = new Receipt[support.ReceiptFrom[^1]];
    private readonly int[] written = new int[support.Piles];
    private readonly int[] gone = new int[support.Piles];

    public void Clear()
    {
        Array.Clear(written);
        Array.Clear(gone);
    }

    public bool IsEmpty(int pile) => gone[pile] != 0;

    /// <summary>How many of its receipts took money from the purse, the last of these all that was in it; 0 when something is left.</summary>
    public int GoneAfter(int pile) => gone[pile];

    public ReadOnlySpan<Receipt> Of(int pile) => all.AsSpan(support.ReceiptFrom[pile], written[pile]);

    public void Write(int pile, int round, int points) => all[support.ReceiptFrom[pile] + written[pile]++] = new Receipt(round, points);

    /// <summary>The receipt that was written last took all that was left.</summary>
    public void SetEmpty(int pile) => gone[pile] = written[pile];

    internal readonly record struct Receipt(int Round, int Points);
}
