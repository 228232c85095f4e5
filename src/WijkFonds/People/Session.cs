namespace WijkFonds.People;

/// <summary>Somebody is signed in in one browser. The row is the truth: when it is gone or too old, the cookie is worth nothing (T-08).</summary>
public sealed class Session
{
    public const int WrongCodesMax = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Officials who do nothing for this long must sign in again.</summary>
    public static readonly TimeSpan OfficialIdleMax = TimeSpan.FromMinutes(30);

    /// <summary>How long after the second step money may be approved without asking again (T-13).</summary>
    public static readonly TimeSpan RecentSecondFactor = TimeSpan.FromMinutes(5);

    /// <summary>Hash of the secret in the cookie.</summary>
    public required string Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The person's stamp when the session began; another stamp there ends it.</summary>
    public required Guid Stamp { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? SecondFactorAt { get; set; }

    /// <summary>Wrong codes of the second step; too many end this session, and only this one.</summary>
    public int WrongCodes { get; set; }

    public static Session For(Person person, string secret, DateTimeOffset now) =>
        new() { Id = BrowserSecret.Hash(secret), PersonId = person.Id, Stamp = person.SecurityStamp, StartedAt = now, LastSeenAt = now };
}
