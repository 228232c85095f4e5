namespace WijkFonds.People;

/// <summary>Why a name may not be shown.</summary>
public static class PeopleNameRefusals
{
    public static readonly Refusal OnlyFirstName = new("Vul hier alleen je voornaam in. Een telefoonnummer of e-mailadres hoort bij de volgende vraag.");

    public static readonly Refusal LooksOfficial = new("Deze naam lijkt op die van een medewerker van de gemeente. Kies je eigen voornaam of een andere naam.");

    public static readonly Refusal OneAlphabet = new("Schrijf je naam in één soort letters.");

    public static readonly Refusal TooLong = new("Deze naam is te lang. Kies een korte naam, bijvoorbeeld je voornaam.");
}
