namespace WijkFonds.Decisions;

/// <summary>Why a decision may be refused.</summary>
public static class DecisionRefusals
{
    public static readonly Refusal ReasonMissing = new("Schrijf in één zin waarom. De wijk leest dit.");

    public static readonly Refusal ReasonForbidden = new("Dit is geen reden om niet te beginnen. Wat zou er wel kunnen?");

    public static readonly Refusal ConditionMissing = new("Schrijf wat er eerst rond moet zijn.");

    public static readonly Refusal WhatCanMissing = new("Schrijf wat er wel kan. Een nee zonder dat bestaat hier niet.");

    public static readonly Refusal HelperMissing = new("Schrijf wie hierbij helpt. Een voornaam is genoeg.");

    public static readonly Refusal TalkFirst = new("Bel eerst. Vul daarna in wanneer jullie elkaar spraken.");

    public static readonly Refusal TalkInFuture = new("Deze dag is nog niet geweest. Bel eerst, en beslis daarna.");

    public static readonly Refusal AmountTooHigh = new("Je kunt niet meer geven dan het voorstel van {0}. Minder kan wel.");

    public static readonly Refusal DeviationMissing = new("Hier past een regel niet. Schrijf waarom je toch ja zegt.");

    public static readonly Refusal TooManySeats = new("Dit zijn meer dan twintig mensen. Noem wie er echt aan tafel zat.");
}
