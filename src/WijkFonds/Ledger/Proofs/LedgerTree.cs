using System.Numerics;
using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Ledger.Proofs;

/// <summary>
/// The tree over the transfers of this database: its root and its proofs (LEDGER 4.10). Transfer number n is leaf n − 1.
/// </summary>
/// <remarks>
/// Only every eighth level of the tree is kept (<see cref="LedgerTreeNode"/>): one row for 256 transfers, and one more for 256 of those.
/// What lies between is hashed again from at most 256 rows, so a proof over a million transfers reads a handful of such pieces and the
/// table stays small. One object reads each piece once, so use it for one question. Sizes are numbers of transfers.
/// </remarks>
public sealed class LedgerTree(WijkFondsDb db, CancellationToken cancellationToken = default)
{
    /// <summary>How many parts of one level make one of the next.</summary>
    public const int Fan = 256;

    private const int FanBits = 8;

    private readonly Dictionary<(int Level, long Piece), List<byte[]>> pieces = [];

    /// <summary>The root over the first transfers. Throws when there are not so many.</summary>
    public Task<byte[]> RootAsync(long size) => size == 0 ? Task.FromResult(MerkleTree.EmptyRoot) : PartAsync(0, size);

    /// <summary>The proof that transfer <paramref name="seq"/> stands in the tree over the first <paramref name="size"/>; 1 ≤ seq ≤ size.</summary>
    public Task<List<byte[]>> InclusionAsync(long seq, long size) => MerkleTree.InclusionAsync(seq - 1, size, PartAsync);

    /// <summary>The proof that the tree over <paramref name="older"/> transfers is the beginning of that over <paramref name="newer"/>; 0 ≤ older ≤ newer.</summary>
    public Task<List<byte[]>> ConsistencyAsync(long older, long newer) => MerkleTree.ConsistencyAsync(older, newer, PartAsync);

    public Task<byte[]> LeafAsync(long seq) => PartAsync(seq - 1, seq);

    /// <summary>The nodes of one level that are whole and not kept yet, in order. The level below must be kept already.</summary>
    internal async Task<List<LedgerTreeNode>> MissingAsync(int level, long kept, long size, int most)
    {
        var nodes = new List<LedgerTreeNode>();
        for (var position = kept; nodes.Count < most && (position + 1) << (FanBits * level) <= size; position++)
        {
            var frontier = new MerkleFrontier();
            (await PieceAsync(level - 1, position)).ForEach(frontier.Add);
            nodes.Add(new LedgerTreeNode { Level = level, Position = position, Hash = frontier.Root() });
            pieces.Clear();
        }

        return nodes;
    }

    private async Task<byte[]> PartAsync(long from, long to)
    {
        var count = to - from;
        if (BitOperations.IsPow2(count) && BitOperations.Log2((ulong)count) % FanBits == 0)
        {
            var (level, position) = (BitOperations.Log2((ulong)count) / FanBits, from / count);
            var piece = await PieceAsync(level, position / Fan);
            if ((int)(position % Fan) < piece.Count)
            {
                return piece[(int)(position % Fan)];
            }

            if (level == 0)
            {
                throw new InvalidDataException($"the ledger has no transfer {to}.");
            }
        }

        var middle = from + MerkleTree.LeftOf(count);
        return MerkleTree.Node(await PartAsync(from, middle), await PartAsync(middle, to));
    }

    private async Task<List<byte[]>> PieceAsync(int level, long piece)
    {
        if (!pieces.TryGetValue((level, piece), out var hashes))
        {
            var (first, end) = (piece * Fan, (piece + 1) * Fan);
            hashes = pieces[(level, piece)] = level == 0
                ? await LeavesAsync(first, end)
                : await db.Set<LedgerTreeNode>().AsNoTracking().Where(n => n.Level == level && n.Position >= first && n.Position < end)
                    .OrderBy(n => n.Position).Select(n => n.Hash).ToListAsync(cancellationToken);
        }

        return hashes;
    }

    private async Task<List<byte[]>> LeavesAsync(long first, long end)
    {
        var transfers = await db.LedgerTransfers.AsNoTracking().Where(t => t.Seq > first && t.Seq <= end).OrderBy(t => t.Seq).ToListAsync(cancellationToken);
        return transfers.Count == 0 || transfers[^1].Seq == first + transfers.Count
            ? transfers.ConvertAll(t => MerkleTree.Leaf(LedgerChain.Canonical(t)))
            : throw new InvalidDataException($"the ledger lost a transfer between {first + 1} and {end}.");
    }
}
