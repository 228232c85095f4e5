namespace WijkFonds.Ledger.Proofs;

/// <summary>A tree that grows leaf by leaf and remembers only its right edge: enough to say its root at every size.</summary>
public sealed class MerkleFrontier
{
    /// <summary>The whole parts of the tree from left to right, each a power of two and smaller than the one before it.</summary>
    private readonly List<byte[]> parts = [];

    public long Size { get; private set; }

    /// <param name="leaf">The hash of a leaf, or of a whole part when all are equally big.</param>
    public void Add(byte[] leaf)
    {
        parts.Add(leaf);
        for (var joined = Size++; (joined & 1) == 1; joined >>= 1)
        {
            parts[^2] = MerkleTree.Node(parts[^2], parts[^1]);
            parts.RemoveAt(parts.Count - 1);
        }
    }

    public byte[] Root() => Size == 0 ? MerkleTree.EmptyRoot : Enumerable.Reverse(parts).Aggregate((right, left) => MerkleTree.Node(left, right));
}
