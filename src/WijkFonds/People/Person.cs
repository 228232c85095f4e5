namespace WijkFonds.People;

/// <summary>Person: bewoner or medewerker. We keep only what is needed to reach somebody.</summary>
public sealed class Person
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>A first name or a pseudonym; this is all that others see (U11).</summary>
    public required string FirstName { get; set; }

    /// <summary>In lower case; null for who is reached by telephone or at the counter.</summary>
    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Language of mails: nl, en.</summary>
    public string Language { get; set; } = "nl";

    /// <summary>Changes when every open session of this person must end.</summary>
    public Guid SecurityStamp { get; set; } = Guid.NewGuid();

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when this person may not sign in; null for nearly everybody.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    /// <summary>Ends every open session: after signing out, another role, a lost telephone.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid();

    /// <summary>When this person took their data away. What is left is a row without a name, so that counts stay right.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
}
