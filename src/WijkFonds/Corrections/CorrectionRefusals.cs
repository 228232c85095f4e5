namespace WijkFonds.Corrections;

/// <summary>Why a correction may be refused.</summary>
public static class CorrectionRefusals
{
    public static readonly Refusal NotThere = new("Deze bijdrage is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal ReasonMissing = new("Schrijf in één zin waarom. De wijk leest dit.");

    public static readonly Refusal ReasonForbidden = new("Dit is geen reden om geld te verminderen. Wat is er echt veranderd?");

    public static readonly Refusal TalkFirst = new("Bel eerst. Vul daarna in wanneer jullie elkaar spraken.");

    /// <summary>{0} the first day that counts.</summary>
    public static readonly Refusal TalkWrongDay = new("Kies een dag tussen {0} en vandaag. Een gesprek van daarvoor ging hier niet over.");

    /// <summary>{0} what it is now.</summary>
    public static readonly Refusal NotLower = new("Vul in hoeveel het wordt: minder dan {0}. Nul mag ook.");

    public static readonly Refusal LiesAtBank = new("De betaling ligt al bij de bank. Wacht tot de penningmeester schrijft of het gelukt is.");

    public static readonly Refusal NotPaid = new("Dit is nog niet betaald. Er is dus niets om terug te vragen.");

    public static readonly Refusal OwnInitiative = new("Dit is je eigen initiatief. Iemand anders doet dit.");

    public static readonly Refusal OtherEyes = new("Je hebt dit zelf voorgesteld of goedgekeurd. Iemand anders boekt dit.");

    public static readonly Refusal NoSuchLine = new("Deze regel kan niet worden teruggedraaid. Kies een regel waarin geld beschikbaar kwam, naar een wijk ging of terugging.");

    public static readonly Refusal AskedAlready = new("Over deze regel is dit al gevraagd.") { IsConflict = true };

    public static readonly Refusal SecondOfficial = new("Jij vroeg dit zelf. Iemand anders kijkt mee en zegt ja.");

    public static readonly Refusal Answered = new("Dit is al gedaan. Kijk in de lijst.") { IsConflict = true };
}
