using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Neighbourhoods;
using WijkFonds.People;

namespace WijkFonds.Mail;

/// <summary>Somebody who wants the weekly mail about a wijk.</summary>
public sealed class WijkFollower
{
    public required Guid PersonId { get; init; }

    public required Guid NeighbourhoodId { get; init; }

    public DateTimeOffset Since { get; init; }
}

internal sealed class WijkFollowerMapping : IEntityTypeConfiguration<WijkFollower>
{
    public void Configure(EntityTypeBuilder<WijkFollower> builder)
    {
        builder.HasKey(f => new { f.PersonId, f.NeighbourhoodId });
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        builder.HasOne<Neighbourhood>().WithMany().HasForeignKey(f => f.NeighbourhoodId);
    }
}
