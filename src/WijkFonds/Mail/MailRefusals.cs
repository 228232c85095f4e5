namespace WijkFonds.Mail;

/// <summary>Why something with mail may be refused.</summary>
public static class MailRefusals
{
    public static readonly Refusal AlreadyCalled = new("Iemand anders heeft al gebeld. Je hoeft niets meer te doen.") { IsConflict = true };

    public static readonly Refusal NotPutAside = new("Deze mail wacht niet meer op jou. Kijk in de lijst hoe het er nu mee staat.") { IsConflict = true };

    public static readonly Refusal ChoiceUnknown = new("Kies bij elke vraag een van de antwoorden.");
}
