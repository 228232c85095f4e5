namespace WijkFonds.Writing;

/// <summary>Why sending a form may be refused, whatever the form is about.</summary>
public static class WritingRefusals
{
    public static readonly Refusal FormUsedForSomethingElse =
        new("Dit formulier is al verstuurd, met iets anders erin. Open de pagina opnieuw en vul het daar in.") { IsConflict = true };

    public static readonly Refusal ChangedMeanwhile =
        new("Iemand anders heeft dit net veranderd. Hieronder zie je beide teksten. Kijk wat je wilt bewaren en verstuur het opnieuw.") { IsConflict = true };

    public static readonly Refusal NotThere = new("Dit is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal NotYours = new("Dit is er niet (meer).") { IsNotFound = true };
}
