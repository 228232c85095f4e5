using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijkFonds.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.HasIndex(p => p.Email).IsUnique();
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => a.Pseudonym).IsUnique();
    }
}

internal sealed class SignInCodeMapping : IEntityTypeConfiguration<SignInCode>
{
    public void Configure(EntityTypeBuilder<SignInCode> builder)
    {
        builder.HasIndex(c => c.BrowserHash);
        builder.HasIndex(c => c.AskedAt);
        // The limit on mails holds also when many requests ask at the same moment.
        builder.HasIndex(c => new { c.Email, c.MailNumber }).IsUnique();
        builder.Property(c => c.Tries).IsConcurrencyToken();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(s => s.WrongCodes).IsConcurrencyToken();
    }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(f => f.PersonId);
        builder.HasOne<Person>().WithOne().HasForeignKey<SecondFactor>(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(f => f.LastStep).IsConcurrencyToken();
    }
}

internal sealed class PortalKeyMapping : IEntityTypeConfiguration<PortalKey>
{
    public void Configure(EntityTypeBuilder<PortalKey> builder) => builder.HasKey(k => k.Name);
}
