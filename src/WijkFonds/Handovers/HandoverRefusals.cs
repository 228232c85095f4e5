namespace WijkFonds.Handovers;

/// <summary>Why handing over may be refused.</summary>
public static class HandoverRefusals
{
    public static readonly Refusal NobodyNamed = new("Vul in wie het overneemt. Een voornaam is genoeg.");

    public static readonly Refusal UnclearEmail = new("Dit lijkt geen e-mailadres. Kijk het nog eens na. Heeft de ander geen e-mail? Bel je wijkwerker.");

    public static readonly Refusal UnclearReach = new("Dit lijkt geen telefoonnummer of e-mailadres. Kijk het nog eens na.");

    public static readonly Refusal BothMustKnow = new("Spreek ze eerst allebei. Kruis het daarna aan.");

    public static readonly Refusal ToYourself = new("Dit is je eigen adres. Vul het adres in van wie het overneemt.");

    public static readonly Refusal AskedAlready = new("Er is al iemand gevraagd. Trek die vraag eerst in.");

    public static readonly Refusal AskedTooOften = new("Je hebt al een paar keer iemand gevraagd. Bel je wijkwerker, dan zoeken jullie samen.");

    public static readonly Refusal NoLongerAsked = new("Deze vraag staat niet meer open. Bel de wijkwerker als je het toch wilt overnemen.") { IsConflict = true };

    public static readonly Refusal WentOverMoney = new("Wie hier over geld ging, kan het niet overnemen. Zoek samen iemand anders.");

    public static readonly Refusal TooLong = new("Deze tekst is te lang. Schrijf op wat het belangrijkst is.");
}
