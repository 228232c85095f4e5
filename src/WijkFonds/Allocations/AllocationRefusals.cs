namespace WijkFonds.Allocations;

/// <summary>Why a step with an allocation may be refused.</summary>
public static class AllocationRefusals
{
    public static readonly Refusal NotThere = new("Dit voorstel is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal NotNow = new("Dit kan nu niet (meer). Open de pagina opnieuw en kijk hoe het ervoor staat.") { IsConflict = true };

    public static readonly Refusal AmountMissing = new("Vul een bedrag in, bijvoorbeeld 250.");

    public static readonly Refusal AgreementMissing = new("Schrijf in één tot drie zinnen wat er anders wordt in de wijk.");

    public static readonly Refusal AgreementTooLong = new("Dit zijn meer dan drie zinnen. Houd alleen over wat er straks anders is.");

    public static readonly Refusal RecipientMissing = new("Schrijf voor wie het geld is. Een groepsnaam of voornaam is genoeg.");

    /// <summary>{0} what fitting sources can pay, {1} asked.</summary>
    public static readonly Refusal NoSourceFits =
        new("Van {1} kan nu {0}. Er is meer geld, maar dat mag hier niet voor. Lees hieronder wat kan helpen.");

    public static readonly Refusal LinesTooHigh = new("De bedragen per soort zijn samen meer dan {0}. Maak ze lager.");

    public static readonly Refusal NothingFits = new("Er is nu geen enkele euro die hiervoor mag. Kies: nog niet, zo wel. Of vraag de beheerder om een andere geldbron.");

    public static readonly Refusal StillFits = new("Het geld past nog. Er is niets om opnieuw te verdelen.") { IsConflict = true };

    public static readonly Refusal DivideFirst = new("Een geldbron mag dit niet meer betalen. De wethouder drukt eerst op ‘Zoek ander geld’. Daarna kan dit.") { IsConflict = true };

    public static readonly Refusal GoalUnknown = new("Dit doel staat niet op de lijst van de wijk. Kies er een, of kies geen.");

    public static readonly Refusal YearClosed = new("Kies dit jaar of volgend jaar.");

    public static readonly Refusal InitiativeStopped = new("Dit initiatief is gestopt. Zet het eerst weer aan; dat kan altijd.");

    public static readonly Refusal InitiativeHidden = new("Dit initiatief is uit het zicht. Zet het eerst weer op de site; daarna kan dit.");

    public static readonly Refusal OwnInitiative = new("Dit is je eigen initiatief. Vraag een collega om dit te doen.");

    public static readonly Refusal ProposerDecides = new("Je hebt dit zelf voorgesteld. Iemand anders beslist erover.");

    public static readonly Refusal ProposerMeets = new("Je hebt dit zelf voorgesteld. De wethouder of een collega zegt dat het rond is.");

    public static readonly Refusal GoesOn = new("Dit gaat door. Alleen de wethouder kan nog anders beslissen, na een gesprek.");

    public static readonly Refusal ContinuedNotYet = new("De wethouder zei hierover: nog niet. Lees waarom, en bel je wijkwerker.") { IsConflict = true };

    public static readonly Refusal AboveMandate =
        new("Jij mag meteen ja zeggen tot {0} per initiatief per jaar. Er is dit jaar al {1} voor. Maak een voorstel voor de wethouder.");

    public static readonly Refusal StillOpenForComment = new("De wijk kan nog reageren, tot en met {0}. Beslis daarna.");

    public static readonly Refusal MoreResidentsAtTable = new("Bij dit bedrag zitten minstens {0} bewoners aan tafel. Schrijf op wie dat waren.");

    public static readonly Refusal CommentMissing = new("Schrijf eerst wat je ervan vindt.");

    public static readonly Refusal CommentsClosed = new("Reageren kan niet meer. Bel gerust: de contactpersoon van de wijk hoort het graag.");

    public static readonly Refusal HiddenReasonMissing = new("Schrijf in één zin waarom dit niet zichtbaar is.");

    public static readonly Refusal ConditionNoteMissing = new("Schrijf in één zin hoe je weet dat het rond is.");

    public static readonly Refusal NotProven = new("Dit kan zodra het initiatief bewezen is. Je wijkwerker helpt je daarbij.");

    public static readonly Refusal NothingToContinue = new("Er is nog geen bijdrage om mee door te gaan.");
}
