namespace WijkFonds.People;

/// <summary>Why signing in may not work, and what to do then.</summary>
public static class SignInRefusals
{
    public static readonly Refusal EmailMissing = new("Vul je e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.");

    public static readonly Refusal CodeWrong = new("Deze code klopt niet. Kijk in de laatste mail die je van ons kreeg.");

    public static readonly Refusal CodeOver = new("Deze code werkt niet meer. Vraag een nieuwe code.");

    public static readonly Refusal Blocked = new("Je kunt nu niet aanmelden. Bel de contactpersoon van je wijk.");

    public static readonly Refusal SecondCodeWrong = new("Deze code klopt niet. Wacht tot de app een nieuwe code laat zien en typ die over.");

    public static readonly Refusal SignInAgain = new("Dit ging te vaak mis. Meld je opnieuw aan.");
}
