using Microsoft.EntityFrameworkCore;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger.Proofs;

/// <summary>
/// Goal G12: proofs over the real ledger hold, forgeries do not. WIJKFONDS_PROOFS sets how many of each (60 in the ordinary run, 300 before a release).
/// </summary>
public sealed class LedgerTreeTests : IDisposable
{
    private static readonly int Proofs = Asked.Number("WIJKFONDS_PROOFS", 60);

    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task Proofs_from_the_database_are_accepted_and_forged_ones_are_not()
    {
        await FillAsync(700);
        await new LedgerTreeGrowth(town.Database.Lane).GrowAsync(700, CancellationToken.None);
        await using var db = town.Database.Read();
        Assert.Equal(2, await db.Set<LedgerTreeNode>().CountAsync());
        var lines = (await db.LedgerTransfers.AsNoTracking().OrderBy(t => t.Seq).ToListAsync()).ConvertAll(LedgerChain.Canonical);
        Assert.True(lines.Count >= 700);
        var random = new Random(12);
        for (var n = 0; n < Proofs; n++)
        {
            var size = random.Next(2, lines.Count + 1);
            var (seq, older) = (random.Next(1, size + 1), random.Next(1, size));
            var (root, oldRoot) = (NaiveTree.Mth(lines[..size]), NaiveTree.Mth(lines[..older]));
            var tree = new LedgerTree(db);
            Assert.Equal(root, await tree.RootAsync(size));
            var path = await tree.InclusionAsync(seq, size);
            var proof = await tree.ConsistencyAsync(older, size);

            Assert.True(MerkleTree.IsIncluded(MerkleTree.Leaf(lines[seq - 1]), seq - 1, size, path, root));
            Assert.True(MerkleTree.IsConsistent(older, oldRoot, size, root, proof));
            foreach (var forged in Forged(lines[..size], seq - 1))
            {
                var other = NaiveTree.Mth(forged);
                Assert.False(MerkleTree.IsIncluded(MerkleTree.Leaf(lines[seq - 1]), seq - 1, size, path, other));
                Assert.False(seq <= older && MerkleTree.IsConsistent(older, oldRoot, forged.Count, other, NaiveTree.Proof(Math.Min(older, forged.Count), forged)));
            }
        }

        await town.ProveAsync();
    }

    [Fact]
    public async Task The_parts_that_are_kept_are_checked_against_the_transfers_and_cannot_be_changed()
    {
        await FillAsync(300);
        var growth = new LedgerTreeGrowth(town.Database.Lane);
        await growth.GrowAsync(255, CancellationToken.None);
        await using var db = town.Database.Read();
        Assert.Empty(await db.Set<LedgerTreeNode>().ToListAsync());
        await growth.GrowAsync(300, CancellationToken.None);
        await growth.GrowAsync(300, CancellationToken.None);
        await town.ProveAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("UPDATE ledger_tree_node SET hash = hash"));
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("DELETE FROM ledger_tree_node"));
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("INSERT INTO ledger_tree_node SELECT level, position + 1, hash FROM ledger_tree_node"));

        // Sabotage that turns this red: no comparison in LedgerTreeReplay.Fill.
        await BehindTheGuards.ChangeAsync(town.Database, "UPDATE ledger_tree_node SET hash = (SELECT hash FROM ledger_transfer WHERE seq = 1)");
        var report = await LedgerProof.ExamineAsync(db, null);
        Assert.Equal(256, Assert.Single(report.Findings).Seq);
    }

    [Fact]
    public async Task A_ledger_that_is_not_what_was_signed_is_found()
    {
        await FillAsync(20);
        await using var db = town.Database.Read();
        var root = await new LedgerTree(db).RootAsync(15);

        Assert.True((await LedgerProof.ExamineAsync(db, null, [new Checkpoint("proef", 15, root)], CancellationToken.None)).IsRight);
        var other = await LedgerProof.ExamineAsync(db, null, [new Checkpoint("proef", 14, root)], CancellationToken.None);
        Assert.Equal(14, Assert.Single(other.Findings).Seq);
        var tail = await LedgerProof.ExamineAsync(db, null, [new Checkpoint("proef", 2_000, root)], CancellationToken.None);
        Assert.Contains("2000", Assert.Single(tail.Findings).What, StringComparison.Ordinal);
    }

    /// <summary>Changed, dropped, swapped, added, truncated.</summary>
    private static IEnumerable<List<byte[]>> Forged(List<byte[]> lines, int at)
    {
        yield return [.. lines[..at], [.. lines[at], 0x20], .. lines[(at + 1)..]];
        yield return [.. lines[..at], .. lines[(at + 1)..], lines[at], lines[at]];
        yield return [.. lines[..at], lines[(at + 1) % lines.Count], .. lines[(at + 1)..]];
        // Not the first line: put before itself it would leave the first line as it was.
        yield return [.. lines[..at], lines[(at + 1) % lines.Count], .. lines[at..]];
        if (at > 0)
        {
            yield return lines[..at];
        }
    }

    /// <summary>At least so many transfers, in few acts.</summary>
    private async Task FillAsync(int transfers)
    {
        await town.WithMoneyAsync(1_000_000);
        Assert.True((await town.Writes.OnceAsync(FormKey.New(), async work =>
        {
            for (var i = 0; i < transfers; i++)
            {
                await work.ReserveAnyAsync(town.Wijk, LedgerTown.Year, town.Initiative, 1 + i);
            }

            return (Outcome<bool>)true;
        }, CancellationToken.None)).IsAccepted);
    }

    private Task RunAsync(string sql) => town.Database.Lane.RunAsync(async (db, stop) => (await db.Database.ExecuteSqlRawAsync(sql, stop), true), CancellationToken.None);
}
