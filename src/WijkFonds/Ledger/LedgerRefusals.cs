namespace WijkFonds.Ledger;

/// <summary>Why the ledger says no. Decisions can be refused; what happened at the bank is always booked.</summary>
public static class LedgerRefusals
{
    /// <summary>{0} free, {1} asked.</summary>
    public static readonly Refusal NotEnough = new("Er is niet genoeg vrij: nog {0}. Je vraagt {1}. Kies een lager bedrag, of wacht tot er geld bij komt.");

    /// <summary>{0} that can no longer be promised because its source has ended.</summary>
    public static readonly Refusal OnlyExpired = new("Er is niet genoeg vrij. Van {0} is de einddatum voorbij. Geef dat geld eerst terug aan de geldbron.");

    /// <summary>{0} reserved, {1} asked.</summary>
    public static readonly Refusal MoreThanReserved = new("Er is {0} apart gezet. Je kunt niet {1} geven. Kies een lager bedrag, of zet eerst meer apart.");

    public static readonly Refusal NoAmount = new("Vul een bedrag in van meer dan € 0 en hoogstens € 1.000.000.000.");

    public static readonly Refusal NotReserved = new("Hiervoor is geen geld (meer) apart gezet. Kijk in het kasboek wat er mee gebeurde.") { IsConflict = true };

    public static readonly Refusal NothingToPay = new("Hier is niets (meer) te betalen. Kijk in het kasboek of het al betaald is.") { IsConflict = true };

    public static readonly Refusal PayoutAnswered = new("De bank heeft hierop al antwoord gegeven. Kijk in het kasboek wat er gebeurde.") { IsConflict = true };

    /// <summary>{0} granted and not paid, {1} asked.</summary>
    public static readonly Refusal LessToLower = new("Er is nog {0} toegekend en niet betaald. Je kunt er niet {1} af halen. Kies een lager bedrag.");

    /// <summary>{0} paid and not asked back yet, {1} asked.</summary>
    public static readonly Refusal MoreThanPaid = new("Er is {0} betaald en nog niet teruggevraagd. Je vult {1} in. Kies een lager bedrag.");

    /// <summary>{0} the last day on which the money may be promised.</summary>
    public static readonly Refusal EndsThisYear = new("Dit geld kan tot en met {0} worden toegekend. Het kan niet mee naar het volgende jaar. Geef het terug aan de geldbron.");

    public static readonly Refusal AlreadyCorrected = new("Deze boeking is er niet, of is al teruggedraaid.") { IsConflict = true };

    public static readonly Refusal KeyUsedForSomethingElse = new("Dit is al geboekt, met iets anders erin. Open de pagina opnieuw en doe het daar.") { IsConflict = true };

    public static readonly Refusal Stopped = new("Het grootboek staat stil, omdat een controle niet goed was. Er is niets geboekt. Bel de beheerder.");
}
