namespace WijkFonds.Neighbourhoods;

/// <summary>Why something about a wijk may be refused.</summary>
public static class NeighbourhoodRefusals
{
    public static readonly Refusal NameMissing = new("Vul de naam van de wijk in.");

    public static readonly Refusal NameTaken = new("Er is al een wijk met deze naam.");

    public static readonly Refusal TooLong = new("Deze tekst is te lang. Houd het bij één korte zin.");

    public static readonly Refusal TooManyGoals = new("Kies hooguit tien doelen. Minder is beter.");

    public static readonly Refusal ContactNameMissing = new("Vul de voornaam in van de contactpersoon.");

    public static readonly Refusal PhoneMissing = new("Vul het telefoonnummer in van de contactpersoon.");

    public static readonly Refusal MicroLimitWrong = new("Vul een bedrag in, bijvoorbeeld 250.");

    public static readonly Refusal MiddleLimitWrong = new("Vul een bedrag in dat hoger is dan het eerste, bijvoorbeeld 5.000.");

    public static readonly Refusal NumberWrong = new("Vul een getal in van {0} tot en met {1}.");
}
