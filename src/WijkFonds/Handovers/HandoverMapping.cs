using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Initiatives;
using WijkFonds.People;

namespace WijkFonds.Handovers;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.Property(h => h.Version).IsConcurrencyToken();
        builder.HasOne<Initiative>().WithMany().HasForeignKey(h => h.InitiativeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.ToId).OnDelete(DeleteBehavior.Restrict);
        // One question at a time for each initiative.
        builder.HasIndex(h => h.InitiativeId).IsUnique().HasFilter("accepted_at IS NULL AND ended_at IS NULL");
    }
}
