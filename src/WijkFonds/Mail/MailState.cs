namespace WijkFonds.Mail;

/// <summary>How far a letter has come.</summary>
public enum MailState
{
    Waiting = 1,

    /// <summary>The mail server took it over.</summary>
    Sent = 2,

    /// <summary>Tried often enough; a beheerder looks at it.</summary>
    Dead = 3,

    /// <summary>This person has no e-mail: somebody calls (X37).</summary>
    ToCall = 4,

    Called = 5,

    /// <summary>There was nothing left to tell when its turn came: hidden, erased or switched off.</summary>
    Dropped = 6,
}
