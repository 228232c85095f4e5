using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Neighbourhoods;

internal sealed class NeighbourhoodMapping : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> builder)
    {
        builder.HasIndex(n => n.Slug).IsUnique();
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.OwnsOne(n => n.Contact);
        builder.OwnsOne(n => n.Settings);
    }
}
