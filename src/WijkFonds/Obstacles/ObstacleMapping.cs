using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Obstacles;

internal sealed class ObstacleMapping : IEntityTypeConfiguration<Obstacle>
{
    public void Configure(EntityTypeBuilder<Obstacle> builder)
    {
        builder.HasIndex(o => new { o.NeighbourhoodId, o.SolvedOn, o.Since });
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(o => o.NeighbourhoodId);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(o => o.InitiativeId);
    }
}
