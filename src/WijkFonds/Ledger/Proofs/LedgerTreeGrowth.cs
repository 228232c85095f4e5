using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Ledger.Proofs;

/// <summary>Keeps the parts of the tree that have become whole. Any number of processes may do it; the database takes each part once.</summary>
public sealed class LedgerTreeGrowth(IWriteLane lane)
{
    /// <summary>Parts in one turn: about ten thousand transfers, so that who wants to write does not wait long.</summary>
    private const int PartsAtOnce = 40;

    private const int LevelMax = 7;

    /// <summary>Keeps everything that is whole within the first <paramref name="size"/> transfers.</summary>
    public async Task GrowAsync(long size, CancellationToken cancellationToken)
    {
        for (var level = 1; level <= LevelMax && size >> (8 * level) > 0; level++)
        {
            while (await lane.RunAsync((db, stop) => KeepAsync(db, level, size, stop), cancellationToken) == PartsAtOnce)
            {
            }
        }
    }

    private static async Task<(int Kept, bool Keep)> KeepAsync(WijkFondsDb db, int level, long size, CancellationToken cancellationToken)
    {
        var kept = 1 + (await db.Set<LedgerTreeNode>().Where(n => n.Level == level).MaxAsync(n => (long?)n.Position, cancellationToken) ?? -1);
        var missing = await new LedgerTree(db, cancellationToken).MissingAsync(level, kept, size, PartsAtOnce);
        foreach (var node in missing)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO ledger_tree_node(level, position, hash) VALUES ({node.Level}, {node.Position}, {node.Hash})", cancellationToken);
        }

        return (missing.Count, missing.Count > 0);
    }
}
