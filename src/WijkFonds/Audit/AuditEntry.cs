using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Audit;

/// <summary>One act of an official. Written together with the act and never changed; the database refuses that.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>Pseudonym of the appointment, never a name.</summary>
    public required string ActorRef { get; init; }

    /// <summary>Name of the use case: DecideAllocation.</summary>
    public required string Act { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>What a program wrote, or why somebody got or lost a role. Nothing about residents: it can never be taken out again.</summary>
    public string Detail { get; init; } = "";

    public bool WasRefused { get; init; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable(table => table.HasTrigger("audit_entry_no_update"));
        builder.HasIndex(a => a.SubjectId);
    }
}
