namespace WijkFonds.Promises;

/// <summary>Why a promise may be refused.</summary>
public static class PromiseRefusals
{
    public static readonly Refusal NothingPromised = new("Schrijf in een zin op wat je belooft.");

    public static readonly Refusal TooLong = new("Dit is te lang. Zeg het in een of twee zinnen.");

    public static readonly Refusal DayInPast = new("Kies een dag die nog komt.");

    public static readonly Refusal NotExplained = new("Schrijf op wat ermee gebeurd is.");

    public static readonly Refusal AlreadyKept = new("Deze belofte is al gehouden.");
}
