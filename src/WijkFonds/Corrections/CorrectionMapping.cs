using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Allocations;
using WijkFonds.Initiatives;

namespace WijkFonds.Corrections;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_correction_amount", "amount_cents > 0");
            table.HasCheckConstraint("ck_correction_reason", "length(reason) > 0");
            // Kind 4 is a reversal: of one line, and booked only when somebody else agreed.
            table.HasCheckConstraint("ck_correction_about", "(kind = 4) = (wrong_seq IS NOT NULL) AND (kind = 4) = (allocation_id IS NULL)");
            table.HasCheckConstraint("ck_correction_two_officials", "agreed_by_id IS NULL OR agreed_by_id <> by_id");
            table.HasCheckConstraint("ck_correction_booked", "kind <> 4 OR (booked_at IS NULL) = (agreed_by_id IS NULL)");
            table.HasCheckConstraint("ck_correction_talk_first", "kind NOT IN (1, 2) OR talked_on IS NOT NULL");
        });
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.AuthorityRef);
        builder.HasOne<Allocation>().WithMany().HasForeignKey(c => c.AllocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(c => c.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        // One line is asked to be put right once.
        builder.HasIndex(c => c.WrongSeq).IsUnique();
        builder.HasIndex(c => c.BookedAt);
    }
}
