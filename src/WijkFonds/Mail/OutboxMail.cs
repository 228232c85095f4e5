using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijkFonds.People;

namespace WijkFonds.Mail;

/// <summary>One letter to one person, written in the same transaction as what it tells.</summary>
public sealed class OutboxMail
{
    /// <summary>
    /// Made from the letter's key and the person, and the Message-ID of the mail: the database itself refuses to queue one thing
    /// twice for one person, and a mail that is sent again after a crash is recognised by the receiver.
    /// </summary>
    public required Guid Id { get; init; }

    /// <summary>Null only for a letter to an address that belongs to nobody yet: the code of a first sign-in.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Only without a person; forgotten after sending.</summary>
    public string? ToAddress { get; set; }

    /// <summary>Only without a person: the language of the page on which it was asked.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>The wijk it is about; empty for none.</summary>
    public required Guid NeighbourhoodId { get; init; }

    /// <summary>Name of the letter's record.</summary>
    public required string Kind { get; init; }

    /// <summary>The letter as JSON. Emptied after sending when it held a code.</summary>
    public required string Letter { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public MailState State { get; set; } = MailState.Waiting;

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>A worker is busy with it until this moment; after that it has died and another may try.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    public int Attempts { get; set; }

    /// <summary>When the mail server took it over, or when somebody called (T-46).</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What the mail server said last.</summary>
    public string ServerReply { get; set; } = "";

    /// <summary>Pseudonym of who called, for a telephone task.</summary>
    public string DoneBy { get; set; } = "";
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        builder.HasIndex(m => new { m.State, m.DueAt });
    }
}
