namespace WijkFonds.Obstacles;

/// <summary>Why writing down an obstacle may be refused.</summary>
public static class ObstacleRefusals
{
    public static readonly Refusal NothingInTheWay = new("Schrijf in een zin op wat er in de weg zit.");

    public static readonly Refusal StuckWithNobody = new("Schrijf op wie dit kan oplossen. Een afdeling of een bedrijf is genoeg.");

    public static readonly Refusal NoNextStep = new("Schrijf op wat er nu gebeurt, en wie dat doet.");

    public static readonly Refusal NothingHelped = new("Schrijf op wat er hielp. Daar heeft een andere wijk ook iets aan.");

    public static readonly Refusal TooLong = new("Dit is te lang. Zeg het in een paar zinnen.");

    public static readonly Refusal NotYetStuck = new("Deze dag is nog niet geweest. Vul in sinds wanneer het vastzit.");

    public static readonly Refusal AlreadySolved = new("Dit is al losgekomen.");
}
