using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.People;

namespace WijkFonds.Initiatives;

/// <summary>Talk: gesprek. Somebody of the wijk has spoken with the initiator; a "not yet" needs one first (B32).</summary>
public sealed class Talk
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InitiativeId { get; init; }

    /// <summary>The official who spoke.</summary>
    public required Guid ByPersonId { get; init; }

    public required DateOnly SpokenOn { get; init; }

    public required Channel Channel { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }
}

internal sealed class TalkMapping : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.HasOne<Initiative>().WithMany().HasForeignKey(t => t.InitiativeId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.ByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.InitiativeId, t.SpokenOn });
    }
}
