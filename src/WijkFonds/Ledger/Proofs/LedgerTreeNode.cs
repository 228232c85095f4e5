using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Ledger.Proofs;

/// <summary>
/// One whole part of the tree over the transfers, kept so that a proof never reads the whole ledger. It can be made again from the
/// transfers at any time, and <see cref="LedgerProof"/> does.
/// </summary>
public sealed class LedgerTreeNode
{
    /// <summary>The part covers 256 to this power of transfers.</summary>
    public int Level { get; init; }

    /// <summary>The how-manieth of its level, from 0.</summary>
    public long Position { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class LedgerTreeNodeMapping : IEntityTypeConfiguration<LedgerTreeNode>
{
    public void Configure(EntityTypeBuilder<LedgerTreeNode> builder)
    {
        builder.ToTable(table => table.ExcludeFromMigrations());
        builder.HasKey(n => new { n.Level, n.Position });
    }
}
