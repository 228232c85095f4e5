namespace WijkFonds.LookBacks;

/// <summary>Why something around the good conversation may be refused.</summary>
public static class LookBackRefusals
{
    public static readonly Refusal NotThere = new("Dit gesprek is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal ChangedMissing = new("Schrijf in een paar woorden wat er veranderd is. Ook klein telt.");

    public static readonly Refusal DayInFuture = new("Deze dag is nog niet geweest. Praat eerst, en schrijf daarna op.");

    public static readonly Refusal AlreadyConfirmed = new("Dit gesprek is al bevestigd. Schrijf een nieuw gesprek als er meer te vertellen is.") { IsConflict = true };

    public static readonly Refusal PhoneNoteMissing = new("Schrijf op wanneer je belde en wie ja zei.");

    public static readonly Refusal AnswerMissing = new("Kies wat jij merkt in de buurt.");

    public static readonly Refusal StageNotNow = new("Deze stap kan nu niet. Kijk hoe het initiatief ervoor staat.") { IsConflict = true };

    public static readonly Refusal TalkFirst = new("Houd eerst het goede gesprek, en laat het bevestigen. Daarna kan dit.");
}
