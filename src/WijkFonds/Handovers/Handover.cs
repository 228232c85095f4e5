namespace WijkFonds.Handovers;

/// <summary>
/// Handover: warme overdracht. One person gives an initiative to the next, who says yes themselves. What was promised, decided and written stays
/// with the initiative (B14, X27, I20).
/// </summary>
public sealed class Handover
{
    /// <summary>How long the next person may think about it.</summary>
    public const int DaysToAnswer = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InitiativeId { get; init; }

    /// <summary>Whose it is; null when it was nobody's with an address.</summary>
    public Guid? FromId { get; init; }

    /// <summary>The name on the page until now.</summary>
    public required string FromName { get; set; }

    public required string ToName { get; set; }

    /// <summary>Only who signs in with this address can say yes. Empty when the wijkwerker wrote the yes down, and after it was answered.</summary>
    public string ToEmail { get; set; } = "";

    /// <summary>Who takes it over, once they said yes.</summary>
    public Guid? ToId { get; private set; }

    /// <summary>What works, whom to know, what was promised: from one to the other, not public.</summary>
    public string Advice { get; set; } = "";

    /// <summary>They met: a handover by a known face (B15).</summary>
    public bool HaveMet { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Taken back by who asked, or "rather not" by who was asked.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Rises with every change, so that a yes and a taking back never cross unseen.</summary>
    public int Version { get; private set; }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && EndedAt is null && now < AskedAt.AddDays(DaysToAnswer);

    internal void Accept(Guid personId, DateTimeOffset now)
    {
        (ToId, AcceptedAt, ToEmail) = (personId, now, "");
        Version++;
    }

    internal void End(DateTimeOffset now)
    {
        (EndedAt, ToEmail) = (now, "");
        Version++;
    }
}
