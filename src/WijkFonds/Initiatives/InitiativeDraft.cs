using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Initiatives;

/// <summary>An idea that is not told yet. It waits as long as its writer wants (K24); only who has the code can open it.</summary>
public sealed class InitiativeDraft
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string CodeHash { get; init; }

    /// <summary>What was filled in, as the form keeps it.</summary>
    public required string Content { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

internal sealed class InitiativeDraftMapping : IEntityTypeConfiguration<InitiativeDraft>
{
    public void Configure(EntityTypeBuilder<InitiativeDraft> builder) => builder.HasIndex(d => d.CodeHash).IsUnique();
}
