using WijkFonds.Initiatives;
using WijkFonds.Neighbourhoods;

namespace WijkFonds.Web.Pages.Initiatives;

/// <summary>What may be asked of the list, in Dutch words in the address. Unknown words are as if they were not there (T-30).</summary>
public static class Filters
{
    public static readonly IReadOnlyDictionary<string, Dimension> Themes = new Dictionary<string, Dimension>
    {
        ["fysiek"] = Dimension.Physical,
        ["sociaal"] = Dimension.Social,
        ["economisch"] = Dimension.Economic,
    };

    public static readonly IReadOnlyDictionary<string, Stage> Stages = new Dictionary<string, Stage>
    {
        ["idee"] = Stage.Idea,
        ["start"] = Stage.Start,
        ["groei"] = Stage.Growth,
        ["bewezen"] = Stage.Proven,
        ["zelfstandig"] = Stage.Independent,
        ["gestopt"] = Stage.Stopped,
    };

    public static readonly IReadOnlyDictionary<string, Need> Needs = new Dictionary<string, Need>
    {
        ["geld"] = Need.Money,
        ["ruimte"] = Need.Space,
        ["spullen"] = Need.Things,
        ["handen"] = Need.Hands,
        ["kennis"] = Need.Knowledge,
        ["toestemming"] = Need.Permission,
    };

    /// <summary>The three tracks by amount (DESIGN 5).</summary>
    public static readonly IReadOnlyList<string> Tracks = ["klein", "middel", "groot"];

    public static IQueryable<Initiative> OfTrack(this IQueryable<Initiative> initiatives, string? track, NeighbourhoodSettings settings) => track switch
    {
        "klein" => initiatives.Where(i => i.AskedCents <= settings.MicroLimitCents),
        "middel" => initiatives.Where(i => i.AskedCents > settings.MicroLimitCents && i.AskedCents <= settings.MiddleLimitCents),
        "groot" => initiatives.Where(i => i.AskedCents > settings.MiddleLimitCents),
        _ => initiatives,
    };
}
