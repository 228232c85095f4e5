using System.Globalization;

namespace WijkFonds.Ledger.Proofs;

/// <summary>Builds the tree anew while the transfers pass by, and compares it with what was kept and with what was signed.</summary>
internal sealed class LedgerTreeReplay(IEnumerable<LedgerTreeNode> kept, IEnumerable<Checkpoint> checkpoints)
{
    private readonly Dictionary<(int Level, long Position), byte[]> nodes = kept.ToDictionary(n => (n.Level, n.Position), n => n.Hash);
    private readonly ILookup<long, byte[]> roots = checkpoints.ToLookup(c => c.Size, c => c.Root);
    private readonly MerkleFrontier tree = new();

    /// <summary>The pieces that are being filled, one for each level that is kept.</summary>
    private readonly List<(MerkleFrontier Piece, long Position)> open = [];

    public List<string> Next(byte[] leaf)
    {
        var wrong = new List<string>();
        tree.Add(leaf);
        Fill(1, leaf, wrong);
        if (roots[tree.Size].Any(root => !tree.Root().AsSpan().SequenceEqual(root)))
        {
            wrong.Add("up to here the ledger is not what was signed in the checkpoint");
        }

        return wrong;
    }

    public IEnumerable<string> End()
    {
        if (roots.Where(signed => signed.Key > tree.Size).Select(signed => signed.Key).DefaultIfEmpty().Max() is var furthest and > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the end is missing: a checkpoint was signed over {furthest} transfers");
        }

        if (nodes.Count > 0)
        {
            yield return "the tree has a part that the ledger does not fill";
        }
    }

    private void Fill(int level, byte[] hash, List<string> wrong)
    {
        if (open.Count < level)
        {
            open.Add((new MerkleFrontier(), 0));
        }

        var (piece, position) = open[level - 1];
        piece.Add(hash);
        if (piece.Size < LedgerTree.Fan)
        {
            return;
        }

        var root = piece.Root();
        if (nodes.Remove((level, position), out var node) && !node.AsSpan().SequenceEqual(root))
        {
            wrong.Add("the tree keeps another hash for this part of the ledger");
        }

        open[level - 1] = (new MerkleFrontier(), position + 1);
        Fill(level + 1, root, wrong);
    }
}
