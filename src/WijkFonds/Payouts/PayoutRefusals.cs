namespace WijkFonds.Payouts;

/// <summary>Why a payment step may be refused.</summary>
public static class PayoutRefusals
{
    public static readonly Refusal NotThere = new("Deze betaling is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal OtherEyes = new("Je hebt dit zelf voorgesteld of goedgekeurd. Iemand anders betaalt het uit.");

    public static readonly Refusal OwnInitiative = new("Dit is je eigen initiatief. Iemand anders betaalt het uit.");

    public static readonly Refusal OwnerDecided = new("Van wie dit initiatief nu is, ging zelf over dit geld. Bel de beheerder.");

    public static readonly Refusal OwnEntry = new("Jij vulde dit rekeningnummer zelf in. Iemand anders betaalt het uit.");

    public static readonly Refusal NumberCameBack = new("De bank stuurde het geld van dit nummer terug. Wacht tot het nummer opnieuw is ingevuld.");

    public static readonly Refusal PayeeMissing = new("Er is nog geen rekeningnummer. Vraag het aan de wijkwerker.");

    public static readonly Refusal PayeeChanged = new("Het rekeningnummer is net veranderd. Kijk opnieuw en bevestig daarna.") { IsConflict = true };

    public static readonly Refusal DayMissing = new("Vul de dag in die op het afschrift staat.");

    public static readonly Refusal DayInFuture = new("Deze dag is nog niet geweest. Vul de dag van het afschrift in.");

    public static readonly Refusal DayTooEarly = new("Toen was er nog geen besluit. Vul de dag van het afschrift in.");
}
