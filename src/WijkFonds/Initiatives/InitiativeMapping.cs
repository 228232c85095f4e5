using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Initiatives;

internal sealed class InitiativeMapping : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.HasIndex(i => i.Slug).IsUnique();
        builder.HasIndex(i => i.OwnerId);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(i => i.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Neighbourhoods).WithOne().HasForeignKey(n => n.InitiativeId);
    }
}

internal sealed class InitiativeNeighbourhoodMapping : IEntityTypeConfiguration<InitiativeNeighbourhood>
{
    public void Configure(EntityTypeBuilder<InitiativeNeighbourhood> builder)
    {
        builder.HasKey(n => new { n.NeighbourhoodId, n.InitiativeId });
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(n => n.NeighbourhoodId);
    }
}

internal sealed class InitiativeEventMapping : IEntityTypeConfiguration<InitiativeEvent>
{
    public void Configure(EntityTypeBuilder<InitiativeEvent> builder)
    {
        builder.HasIndex(e => new { e.InitiativeId, e.At });
        builder.HasOne<Initiative>().WithMany().HasForeignKey(e => e.InitiativeId);
    }
}
