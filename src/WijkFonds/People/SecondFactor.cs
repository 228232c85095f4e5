namespace WijkFonds.People;

/// <summary>The app on the telephone of an official that shows a new code every half minute.</summary>
public sealed class SecondFactor
{
    public required Guid PersonId { get; init; }

    /// <summary>The secret both sides know, sealed with the portal's own keys.</summary>
    public required string SealedSecret { get; set; }

    /// <summary>Null until the first right code: before that it is only offered.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The last half minute whose code was used: a code works once.</summary>
    public long LastStep { get; set; }
}
