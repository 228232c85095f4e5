using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Initiatives;

/// <summary>How an initiative read before a change. Public, so that nobody can change the words that neighbours stood behind unseen.</summary>
public sealed class InitiativeRevision
{
    public required Guid InitiativeId { get; init; }

    /// <summary>The version that these words were.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public required string Dream { get; init; }

    public string HelpWanted { get; init; } = "";

    public Need Needs { get; init; }

    public long? AskedCents { get; init; }

    /// <summary>When these words were replaced.</summary>
    public required DateTimeOffset ReplacedAt { get; init; }
}

internal sealed class InitiativeRevisionMapping : IEntityTypeConfiguration<InitiativeRevision>
{
    public void Configure(EntityTypeBuilder<InitiativeRevision> builder)
    {
        builder.HasKey(r => new { r.InitiativeId, r.Version });
        builder.HasOne<Initiative>().WithMany().HasForeignKey(r => r.InitiativeId);
    }
}
