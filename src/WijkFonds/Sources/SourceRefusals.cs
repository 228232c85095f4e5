namespace WijkFonds.Sources;

/// <summary>Why something with a money source is refused.</summary>
public static class SourceRefusals
{
    public static readonly Refusal NameMissing = new("Vul in hoe de geldbron heet.");

    public static readonly Refusal FinancierMissing = new("Vul in van wie het geld komt.");

    public static readonly Refusal PurposeMissing = new("Vul in gewone woorden in waar het geld voor is.");

    public static readonly Refusal TooLong = new("Dit is te lang. Gebruik hoogstens {0} tekens.");

    public static readonly Refusal KindMissing = new("Kies wat voor geldbron het is.");

    public static readonly Refusal YearUnknown = new("Vul een jaar in tussen 2000 en 2999.");

    public static readonly Refusal EndsBeforeStart = new("De einddatum ligt voor de begindatum. Kies een latere einddatum.");

    public static readonly Refusal NameTaken = new("Er is al een geldbron met deze naam in dit jaar. Kies een andere naam.");

    public static readonly Refusal DecisionMissing = new("Vul het besluit in, bijvoorbeeld: Raadsbesluit 2026-45.");

    public static readonly Refusal NotThere = new("Deze geldbron is er niet (meer).") { IsNotFound = true };

    public static readonly Refusal NotForThisWijk = new("Dit geld is niet voor deze wijk. Kies een andere wijk, of verander eerst de regels van de geldbron.");

    public static readonly Refusal OnlyAndNot = new("Iets staat bij ‘alleen voor’ en ook bij ‘niet voor’. Haal het bij een van de twee weg.");

    public static readonly Refusal NotPromised = new("Dit geld is nog niet schriftelijk toegezegd. Wacht tot dat zo is.");

    public static readonly Refusal AlreadyPromised = new("Dit geld is al toegezegd, of al binnen.") { IsConflict = true };

    public static readonly Refusal Withdrawn = new("Dit geld is teruggetrokken. Er komt niets bij, en er gaat niets meer naar een wijk. Teruggeven kan wel.") { IsConflict = true };

    public static readonly Refusal AlreadyWithdrawn = new("Dit geld is al teruggetrokken.") { IsConflict = true };

    public static readonly Refusal WijkMissing = new("Kies een wijk.");

    public static readonly Refusal WijkUnknown = new("Een wijk die je koos, is er niet (meer). Kies opnieuw uit de lijst.");

    public static readonly Refusal DimensionUnknown = new("Een verandering die je koos, is er niet (meer). Kies opnieuw uit de lijst.");
}
