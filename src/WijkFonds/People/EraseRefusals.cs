namespace WijkFonds.People;

/// <summary>Why taking your data away may be refused.</summary>
public static class EraseRefusals
{
    public static readonly Refusal NotSure = new("Zet een vinkje als je zeker weet dat alles weg mag.");

    public static readonly Refusal StillOfficial = new("Je hebt nog een rol in het portaal. Vraag de beheerder om die te stoppen en probeer het daarna opnieuw.");
}
