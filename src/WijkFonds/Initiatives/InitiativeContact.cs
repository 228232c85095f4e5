using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.Initiatives;

/// <summary>How to reach the initiator. Private: only the wijkwerkers of the wijk see it, and the initiator can have it erased.</summary>
public sealed class InitiativeContact
{
    public required Guid InitiativeId { get; init; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    /// <summary>"Ik kom langs": no number and no address at all.</summary>
    public bool ComesBy { get; set; }

    /// <summary>Hash of the code to come back with; the code itself is nowhere but with the person (U07).</summary>
    public string? CodeHash { get; set; }

    /// <summary>The helper recorded that the person said: yes, write this down for me (E10, H01).</summary>
    public bool HasPermission { get; init; }

    /// <summary>Forgets how to reach this person. The code stays, so that the person still can come back.</summary>
    public void Erase()
    {
        Phone = null;
        Email = null;
        ComesBy = false;
    }
}

internal sealed class InitiativeContactMapping : IEntityTypeConfiguration<InitiativeContact>
{
    public void Configure(EntityTypeBuilder<InitiativeContact> builder)
    {
        builder.HasKey(c => c.InitiativeId);
        builder.HasOne<Initiative>().WithOne().HasForeignKey<InitiativeContact>(c => c.InitiativeId);
        builder.HasIndex(c => c.CodeHash).IsUnique();
    }
}
