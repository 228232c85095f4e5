namespace WijkFonds.Decisions;

/// <summary>What can never stop an idea, by kind; each kind has its own offer on screen.</summary>
public enum ForbiddenReason
{
    /// <summary>"We hebben al een loket": what exists and what begins can make each other stronger (X08).</summary>
    AlreadySomething = 1,

    /// <summary>"Past niet in beleid": then the policy is what is stuck (X07, X10).</summary>
    NotInPolicy = 2,

    /// <summary>"Niet goed opgeschreven": wording is never a reason (B01, X06).</summary>
    Wording = 3,
}
