namespace WijkFonds.Initiatives;

/// <summary>Why telling, changing or answering an idea may be refused. Never because of how it is worded (B01).</summary>
public static class InitiativeRefusals
{
    public static readonly Refusal NoDream = new("Vertel wat je droom is. Eén woord is genoeg.");

    public static readonly Refusal TooLong = new("Deze tekst is te lang. Maak hem korter, tot ongeveer {0} woorden.");

    public static readonly Refusal NoReach = new("Vul een telefoonnummer of e-mailadres in. Of kies: ik kom langs.");

    public static readonly Refusal UnclearReach = new("Dit lijkt geen telefoonnummer of e-mailadres. Kijk het nog eens na. Bijvoorbeeld 06 12345678 of samira@voorbeeld.nl.");

    public static readonly Refusal UnknownWijk = new("Kies eerst de wijk waar je idee bij hoort.");

    public static readonly Refusal NoTitle = new("Geef je idee een naam. Een paar woorden is genoeg.");

    public static readonly Refusal TitleTooLong = new("Deze naam is te lang. Gebruik hooguit 100 tekens.");

    public static readonly Refusal NoAnswer = new("Schrijf in één of twee zinnen wat je hebt geantwoord. Iedereen kan dit lezen.");

    public static readonly Refusal TalkDayMissing = new("Vul de dag in waarop jullie elkaar spraken.");

    public static readonly Refusal TalkInFuture = new("Dit gesprek is nog niet geweest. Vul de dag in waarop jullie elkaar spraken.");

    public static readonly Refusal NoSummary = new("Schrijf kort op waar het om gaat.");

    public static readonly Refusal NothingToConfirm = new("Er is nog geen samenvatting om te bevestigen.");

    public static readonly Refusal NoReason = new("Schrijf in gewone woorden waarom je dit weghaalt. Iedereen kan dit lezen.");

    public static readonly Refusal NoPermission = new("Vraag eerst of je dit voor deze bewoner mag opschrijven. Kruis het daarna aan.");

    public static readonly Refusal UnknownCode = new("We kennen deze code niet. Kijk de letters nog eens na. Lukt het niet? Bel je wijkwerker.");

    public static readonly Refusal CodeInUse = new("Dit formulier is al gebruikt. Open de pagina opnieuw en verstuur het nog eens.");

    public static readonly Refusal EmptyDraft = new("Schrijf eerst iets op. Daarna bewaren we het voor je.");

    public static readonly Refusal StageNotPossible = new("Deze stap past nu niet bij het initiatief. Kies een andere.");

    public static readonly Refusal AlreadyOwned = new("Dit initiatief is al van iemand met een eigen adres. Bel je wijkwerker als dat niet klopt.");
}
