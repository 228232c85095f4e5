using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Grants;

namespace WijkFonds.Payouts;

internal sealed class PayoutMapping : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_payout_amount", "amount_cents > 0");
            // Proposer ≠ approver ≠ payer: also when one person holds several roles (T-21).
            table.HasCheckConstraint("ck_payout_other_eyes", "ordered_by_id <> approved_by_id AND ordered_by_id <> proposed_by_id");
        });
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Grant>().WithMany().HasForeignKey(p => p.GrantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payee>().WithMany().HasForeignKey(p => p.PayeeId).OnDelete(DeleteBehavior.Restrict);
        // One order under way or paid per contribution; a bounced one makes room for the next.
        builder.HasIndex(p => p.GrantId).IsUnique().HasFilter("state <> 3");
        builder.HasIndex(p => new { p.NeighbourhoodId, p.PaidOn });
    }
}
