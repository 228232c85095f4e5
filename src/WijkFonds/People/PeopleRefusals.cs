namespace WijkFonds.People;

/// <summary>Why something about a person or a role may be refused.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NameMissing = new("Vul je voornaam in. Een andere naam mag ook.");

    public static readonly Refusal NameTooLong = new("Deze naam is te lang. Gebruik alleen je voornaam.");

    public static readonly Refusal NameNotAName = new("Gebruik voor je naam alleen letters.");

    public static readonly Refusal NameOfOfficial = new("Deze naam lijkt op die van een medewerker. Kies een andere naam.");
}
