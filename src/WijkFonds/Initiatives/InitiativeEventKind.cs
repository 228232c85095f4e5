namespace WijkFonds.Initiatives;

/// <summary>What happened to an initiative; the page has one sentence for each.</summary>
public enum InitiativeEventKind
{
    Told = 1,
    Answered = 2,
    Proposed = 3,
    Decided = 4,
    Paid = 5,
    Story = 6,
    LookedBack = 7,
    StageChanged = 8,
    Continued = 9,
    PutOpenForComment = 10,
    Promised = 11,
    Edited = 12,
    Endorsed = 13,

    /// <summary>A neighbour takes part.</summary>
    TookPart = 14,

    /// <summary>The person for whom it was written down says: this is mine.</summary>
    Confirmed = 15,

    /// <summary>The wijkwerker wrote a short version beside it.</summary>
    Summarized = 16,

    /// <summary>Another wijk has taken it over.</summary>
    TakenOver = 17,

    /// <summary>Visible again after moderation.</summary>
    ShownAgain = 18,

    /// <summary>Vastgelopen: something is in the way.</summary>
    GotStuck = 19,

    /// <summary>Losgekomen: what was in the way is gone.</summary>
    CameLoose = 20,

    /// <summary>Somebody else goes on with it.</summary>
    HandedOver = 21,

    /// <summary>Rond: what a "yes, if…" asked for is there, so it is a yes.</summary>
    ConditionMet = 30,

    /// <summary>A proposal was taken back before it was decided.</summary>
    TakenBack = 31,

    /// <summary>The bank sent the money back; it is paid again.</summary>
    CameBack = 32,

    /// <summary>A contribution was set lower before it was paid.</summary>
    GrantLowered = 33,

    /// <summary>Money that was paid is asked back, after a talk.</summary>
    AskedBack = 34,

    /// <summary>The initiative gave money back.</summary>
    GaveBack = 35,
}
