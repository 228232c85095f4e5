namespace WijkFonds.Ledger;

/// <summary>What a check of the whole ledger found.</summary>
/// <param name="Transfers">How many transfers were read.</param>
/// <param name="Head">Last number and hash, as recomputed.</param>
/// <param name="Findings">What is not right, the lowest number first; at most <see cref="FindingsMax"/>.</param>
public sealed record LedgerReport(long Transfers, LedgerHead Head, IReadOnlyList<LedgerFinding> Findings)
{
    public const int FindingsMax = 100;

    public bool IsRight => Findings.Count == 0;
}

/// <summary>One thing that is not right.</summary>
/// <param name="Seq">The transfer where it shows; null when it is about a balance.</param>
public sealed record LedgerFinding(long? Seq, string What)
{
    public override string ToString() => Seq is null ? What : $"{Seq}: {What}";
}
