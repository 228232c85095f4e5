using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.People;

namespace WijkFonds.Mail;

/// <summary>What one person chose about one topic. Without a row the default of <see cref="MailDefaults"/> counts.</summary>
public sealed class MailChoice
{
    public required Guid PersonId { get; init; }

    public required MailTopic Topic { get; init; }

    public required MailFrequency Frequency { get; set; }

    public DateTimeOffset ChosenAt { get; set; }
}

internal sealed class MailChoiceMapping : IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<MailChoice> builder)
    {
        builder.HasKey(c => new { c.PersonId, c.Topic });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}
