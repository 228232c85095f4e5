using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.Initiatives;
using WijkFonds.People;

namespace WijkFonds.Endorsements;

internal sealed class EndorsementMapping : IEntityTypeConfiguration<Endorsement>
{
    public void Configure(EntityTypeBuilder<Endorsement> builder)
    {
        // One per person per initiative, whatever races (goal G8): the key itself says so.
        builder.HasKey(e => new { e.InitiativeId, e.PersonId });
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne<Initiative>().WithMany().HasForeignKey(e => e.InitiativeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
    }
}
