using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Allocations;
using WijkFonds.Decisions;
using WijkFonds.Initiatives;

namespace WijkFonds.Grants;

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasOne<Allocation>().WithOne().HasForeignKey<Grant>(g => g.AllocationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Decision>().WithMany().HasForeignKey(g => g.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(g => g.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(g => new { g.NeighbourhoodId, g.GrantedOn });
        builder.HasIndex(g => g.EndsOn);
    }
}

internal sealed class PayeeMapping : IEntityTypeConfiguration<Payee>
{
    public void Configure(EntityTypeBuilder<Payee> builder)
    {
        builder.HasOne<Initiative>().WithMany().HasForeignKey(p => p.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.KeepUntil);
    }
}
