using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Allocations;

internal sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_allocation_amount", "amount_cents > 0 AND amount_cents <= 100000000000");
            // Four eyes in the database too: only the micro mandate (track 1) lets one person propose and decide (T-21).
            table.HasCheckConstraint("ck_allocation_four_eyes", "approved_by_id IS NULL OR track = 1 OR approved_by_id <> proposed_by_id");
            // Granted, ordered and paid do not exist without somebody who said yes, and without money set apart.
            table.HasCheckConstraint("ck_allocation_decided", "state NOT IN (4, 5, 6, 7) OR (approved_by_id IS NOT NULL AND reservation_id IS NOT NULL)");
        });
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Initiative>().WithMany().HasForeignKey(a => a.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(a => a.NeighbourhoodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.ProposedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.NeighbourhoodId, a.State });
        // The newest of an initiative in a year, however many there were.
        builder.HasIndex(a => new { a.InitiativeId, a.Year, a.ProposedAt });
        builder.HasIndex(a => new { a.NeighbourhoodId, a.Year, a.RecipientKey });
        // One continuation per allocation, however often the button is pressed; one that was withdrawn (9) leaves room for the next.
        builder.HasIndex(a => a.ContinuesId).IsUnique().HasFilter("state <> 9");
    }
}

internal sealed class AllocationLineMapping : IEntityTypeConfiguration<AllocationLine>
{
    public void Configure(EntityTypeBuilder<AllocationLine> builder)
    {
        builder.ToTable(table => table.HasCheckConstraint("ck_allocation_line_amount", "amount_cents > 0"));
        builder.HasKey(l => new { l.AllocationId, l.Label });
        builder.HasOne<Allocation>().WithMany(a => a.Lines).HasForeignKey(l => l.AllocationId);
    }
}

internal sealed class AllocationCommentMapping : IEntityTypeConfiguration<AllocationComment>
{
    public void Configure(EntityTypeBuilder<AllocationComment> builder)
    {
        builder.HasKey(c => new { c.AllocationId, c.PersonId });
        builder.HasOne<Allocation>().WithMany().HasForeignKey(c => c.AllocationId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}
