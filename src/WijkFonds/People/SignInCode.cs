namespace WijkFonds.People;

/// <summary>One attempt to sign in: a mailed code that works once, for ten minutes, in the browser that asked for it.</summary>
public sealed class SignInCode
{
    public const int TriesMax = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Hash of the secret in the cookie of the browser that asked.</summary>
    public required string BrowserHash { get; init; }

    /// <summary>The code, keyed with that secret, which we do not have.</summary>
    public required string CodeHash { get; init; }

    public required string Email { get; init; }

    /// <summary>Given beforehand by somebody who is new here.</summary>
    public string? FirstName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Where the request came from, hashed together with the address; only for the limits, and gone after a day.</summary>
    public required string SourceHash { get; init; }

    /// <summary>Asked in a browser in which this address signed in before: strangers cannot use up its mails.</summary>
    public required bool IsKnownBrowser { get; init; }

    /// <summary>The how-manieth mail to this address; null when the limit was reached and nothing was sent.</summary>
    public int? MailNumber { get; init; }

    public int Tries { get; set; }

    /// <summary>The code was right; a new neighbour may still have to tell a first name.</summary>
    public DateTimeOffset? ProvenAt { get; set; }

    /// <summary>The session that came of it.</summary>
    public string? SessionId { get; set; }

    public bool IsOpenAt(DateTimeOffset now) => now < AskedAt + Lifetime && Tries < TriesMax;

    public static string HashOf(string browserSecret, string code) => BrowserSecret.Keyed(browserSecret, "aanmeldcode", code);
}
