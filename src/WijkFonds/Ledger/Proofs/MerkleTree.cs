using System.Numerics;
using System.Security.Cryptography;

namespace WijkFonds.Ledger.Proofs;

/// <summary>
/// The tree of hashes over all transfers, exactly as RFC 9162 (section 2.1) has it, so that other people's programs can check ours.
/// Knows nothing of money or storage: whoever asks says how the hash of a part of the tree is found.
/// </summary>
/// <remarks>Positions count from 0; a part is <c>[from, to)</c>, and the caller gives its hash (MTH in the RFC).</remarks>
public static class MerkleTree
{
    private static readonly byte[] LeafMark = [0x00];
    private static readonly byte[] NodeMark = [0x01];

    /// <summary>The hash of a tree of nothing: SHA-256 of no bytes.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    public static byte[] Leaf(byte[] entry) => SHA256.HashData([.. LeafMark, .. entry]);

    public static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([.. NodeMark, .. left, .. right]);

    /// <summary>How many leaves stand in the left half: the largest power of two below <paramref name="count"/>, which is 2 or more.</summary>
    public static long LeftOf(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    /// <summary>The hashes that lead from one leaf to the root (RFC 9162, 2.1.3.1), the one beside the leaf first.</summary>
    public static async Task<List<byte[]>> InclusionAsync(long position, long size, Func<long, long, Task<byte[]>> part)
    {
        var path = new List<byte[]>();
        for (long from = 0, to = size; to - from > 1;)
        {
            var middle = from + LeftOf(to - from);
            path.Add(await (position < middle ? part(middle, to) : part(from, middle)));
            (from, to) = position < middle ? (from, middle) : (middle, to);
        }

        path.Reverse();
        return path;
    }

    /// <summary>The hashes that show that the tree of <paramref name="older"/> leaves is the beginning of the tree of <paramref name="newer"/> (RFC 9162, 2.1.4.1).</summary>
    public static async Task<List<byte[]>> ConsistencyAsync(long older, long newer, Func<long, long, Task<byte[]>> part)
    {
        var path = new List<byte[]>();
        if (older == 0 || older == newer)
        {
            return path;
        }

        var (from, to) = (0L, newer);
        while (to != older)
        {
            var middle = from + LeftOf(to - from);
            path.Add(await (older <= middle ? part(middle, to) : part(from, middle)));
            (from, to) = older <= middle ? (from, middle) : (middle, to);
        }

        // Where the older tree is itself the left part, its hash is known to who asks.
        if (from > 0)
        {
            path.Add(await part(from, to));
        }

        path.Reverse();
        return path;
    }

    /// <summary>Whether a leaf stands at this position of the tree with this root (RFC 9162, 2.1.3.2).</summary>
    public static bool IsIncluded(byte[] leaf, long position, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (position < 0 || position >= size)
        {
            return false;
        }

        var (at, last, hash) = (position, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = Node(sibling, hash);
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                hash = Node(hash, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the newer tree begins with the whole older one (RFC 9162, 2.1.4.2).</summary>
    public static bool IsConsistent(long older, byte[] olderRoot, long newer, byte[] newerRoot, IReadOnlyList<byte[]> path)
    {
        if (older < 0 || older > newer)
        {
            return false;
        }

        if (older == newer || older == 0)
        {
            return path.Count == 0 && olderRoot.AsSpan().SequenceEqual(older == 0 ? EmptyRoot : newerRoot);
        }

        // A whole left part: the RFC leaves its hash out, because the checker has it.
        var steps = new Queue<byte[]>(BitOperations.IsPow2(older) ? [olderRoot, .. path] : path);
        var (at, last) = (older - 1, newer - 1);
        while ((at & 1) == 1)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        if (!steps.TryDequeue(out var first))
        {
            return false;
        }

        var (old, now) = (first, first);
        foreach (var step in steps)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (old, now) = (Node(step, old), Node(step, now));
                while ((at & 1) == 0 && at != 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                now = Node(now, step);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && old.AsSpan().SequenceEqual(olderRoot) && now.AsSpan().SequenceEqual(newerRoot);
    }
}
