using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Ledger;

/// <summary>
/// The ledger's tables are made by hand-written SQL (migrations/…/ledger.sql) and only read through this mapping:
/// a generated migration could rebuild a table and lose its triggers without a word.
/// </summary>
internal sealed class LedgerAccountMapping : IEntityTypeConfiguration<LedgerAccount>
{
    public void Configure(EntityTypeBuilder<LedgerAccount> builder)
    {
        builder.ToTable(table => table.ExcludeFromMigrations());
        builder.Ignore(a => a.FreeCents);
        builder.Ignore(a => a.OwedCents);
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}

internal sealed class LedgerTransferMapping : IEntityTypeConfiguration<LedgerTransfer>
{
    public void Configure(EntityTypeBuilder<LedgerTransfer> builder)
    {
        builder.ToTable(table => table.ExcludeFromMigrations());
        builder.HasKey(t => t.Seq);
        builder.Property(t => t.Seq).ValueGeneratedNever();
    }
}

internal sealed class CashbookLineMapping : IEntityTypeConfiguration<CashbookLine>
{
    public void Configure(EntityTypeBuilder<CashbookLine> builder)
    {
        builder.ToTable(table => table.ExcludeFromMigrations());
        builder.HasKey(l => l.Seq);
        builder.Property(l => l.Seq).ValueGeneratedNever();
    }
}

internal sealed class LedgerGivenMapping : IEntityTypeConfiguration<LedgerGiven>
{
    public void Configure(EntityTypeBuilder<LedgerGiven> builder)
    {
        builder.ToTable(table => table.ExcludeFromMigrations());
        builder.HasKey(g => new { g.NeighbourhoodId, g.Year, g.InitiativeId, g.SourceId });
    }
}
