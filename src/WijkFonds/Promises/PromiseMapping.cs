using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Promises;

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>
{
    public void Configure(EntityTypeBuilder<Promise> builder)
    {
        builder.HasIndex(p => new { p.NeighbourhoodId, p.KeptAt, p.Due });
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(p => p.NeighbourhoodId);
    }
}
