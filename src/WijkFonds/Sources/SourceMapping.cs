using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Sources;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        // Two officials who register at once never get the same purpose number.
        builder.HasIndex(s => s.Earmark).IsUnique();
        builder.HasIndex(s => new { s.Year, s.Name }).IsUnique();
    }
}
