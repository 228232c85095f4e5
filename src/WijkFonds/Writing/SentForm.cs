using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Writing;

/// <summary>A form that was carried out, with its answer, so that sending it again gives the same answer and does nothing.</summary>
public sealed class SentForm
{
    public required Guid Key { get; init; }

    public required string ContentHash { get; init; }

    public required string Result { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}

internal sealed class SentFormMapping : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> builder)
    {
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Key).ValueGeneratedNever();
    }
}
