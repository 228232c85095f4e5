using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.People;

/// <summary>One administrator wants to give or take a role; another one must agree (T-81).</summary>
public sealed class RoleProposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    /// <summary>Null: for the whole municipality.</summary>
    public Guid? NeighbourhoodId { get; init; }

    public required bool IsRevocation { get; init; }

    public required string Reason { get; init; }

    public required Guid ProposedById { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public Guid? DecidedById { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public bool WasConfirmed { get; set; }

    /// <summary>Decisions are numbered, so that two at the same moment cannot both count the same administrators.</summary>
    public int? DecisionNumber { get; set; }
}

internal sealed class RoleProposalMapping : IEntityTypeConfiguration<RoleProposal>
{
    public void Configure(EntityTypeBuilder<RoleProposal> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ProposedById);
        builder.HasIndex(p => p.DecisionNumber).IsUnique();
        builder.ToTable(table => table.HasCheckConstraint("role_proposal_two_people", "decided_by_id IS NULL OR decided_by_id <> person_id"));
    }
}
