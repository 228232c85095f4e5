using System.Security.Cryptography;

namespace WijkFonds.Tests.Ledger.Proofs;

/// <summary>The tree of RFC 9162 word for word, over a whole list: slow, and written without looking at ours.</summary>
internal static class NaiveTree
{
    public static byte[] Mth(List<byte[]> d) => d.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. d[0]]),
        _ => SHA256.HashData([1, .. Mth(d[..K(d)]), .. Mth(d[K(d)..])]),
    };

    /// <summary>PATH(m, D_n), section 2.1.3.1.</summary>
    public static List<byte[]> Path(int m, List<byte[]> d) =>
        d.Count == 1 ? []
        : m < K(d) ? [.. Path(m, d[..K(d)]), Mth(d[K(d)..])]
        : [.. Path(m - K(d), d[K(d)..]), Mth(d[..K(d)])];

    /// <summary>PROOF(m, D_n), section 2.1.4.1.</summary>
    public static List<byte[]> Proof(int m, List<byte[]> d) => SubProof(m, d, true);

    private static List<byte[]> SubProof(int m, List<byte[]> d, bool b) =>
        m == d.Count ? b ? [] : [Mth(d)]
        : m <= K(d) ? [.. SubProof(m, d[..K(d)], b), Mth(d[K(d)..])]
        : [.. SubProof(m - K(d), d[K(d)..], false), Mth(d[..K(d)])];

    private static int K(List<byte[]> d)
    {
        var k = 1;
        while (k * 2 < d.Count)
        {
            k *= 2;
        }

        return k;
    }
}
