using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Grants;
using WijkFonds.Initiatives;
using WijkFonds.People;

namespace WijkFonds.LookBacks;

internal sealed class LookBackMapping : IEntityTypeConfiguration<LookBack>
{
    public void Configure(EntityTypeBuilder<LookBack> builder)
    {
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne<Initiative>().WithMany().HasForeignKey(l => l.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Grant>().WithMany().HasForeignKey(l => l.GrantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NeighbourVerdictMapping : IEntityTypeConfiguration<NeighbourVerdict>
{
    public void Configure(EntityTypeBuilder<NeighbourVerdict> builder)
    {
        builder.HasOne<LookBack>().WithMany().HasForeignKey(v => v.LookBackId);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        // Asked once.
        builder.HasIndex(v => new { v.LookBackId, v.PersonId }).IsUnique();
        builder.HasIndex(v => v.InitiativeId);
    }
}
