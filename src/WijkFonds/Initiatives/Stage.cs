namespace WijkFonds.Initiatives;

/// <summary>Growth of an initiative. A later stage gives more freedom (B07).</summary>
public enum Stage
{
    Idea = 1,
    Start = 2,
    Growth = 3,
    Proven = 4,
    Independent = 5,
    Stopped = 6,
}
