namespace WijkFonds.Web.Demo;

/// <summary>How large the city of <see cref="DemoCity"/> is.</summary>
internal sealed record DemoCitySize(int Residents, int Initiatives, int Endorsements, int Transfers)
{
    /// <summary>The city of goal G51.</summary>
    public static readonly DemoCitySize Whole = new(50_000, 2_000, 200_000, 200_000);
}
