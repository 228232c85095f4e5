using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Allocations;

namespace WijkFonds.Decisions;

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable(table =>
        {
            table.HasTrigger("decision_no_update");
            table.HasCheckConstraint("ck_decision_amount", "granted_cents >= 0 AND granted_cents <= proposed_cents AND (answer = 3) = (granted_cents = 0)");
            // No decision without a reason; no "not yet" without what can, who helps and a talk first (B32, B33).
            table.HasCheckConstraint("ck_decision_reason", "length(reason) > 0 AND (answer <> 2 OR length(condition) > 0) AND (answer = 1 OR talked_on IS NOT NULL)");
            table.HasCheckConstraint("ck_decision_what_can", "answer <> 3 OR (length(what_can) > 0 AND length(helper_name) > 0)");
        });
        builder.HasOne<Allocation>().WithMany().HasForeignKey(d => d.AllocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.NeighbourhoodId, d.DecidedOn });
        builder.HasIndex(d => d.InitiativeId);
        builder.HasMany(d => d.AtTable).WithOne().HasForeignKey(s => s.DecisionId);
        builder.HasMany(d => d.Deviations).WithOne().HasForeignKey(d => d.DecisionId);
    }
}

internal sealed class DecisionDeviationMapping : IEntityTypeConfiguration<DecisionDeviation>
{
    public void Configure(EntityTypeBuilder<DecisionDeviation> builder) => builder.HasKey(d => new { d.DecisionId, d.Rule });
}
