using WijkFonds.Decisions;

namespace WijkFonds.Obstacles;

/// <summary>Obstacle: vastloper. A rule or a party that stands in the way of an initiative; public, so that somebody moves it (C26, C36).</summary>
public sealed class Obstacle
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid NeighbourhoodId { get; init; }

    public required Guid InitiativeId { get; init; }

    /// <summary>What is in the way, in one or two sentences.</summary>
    public required string What { get; set; }

    /// <summary>Who can solve it: a department, a company, a rule of somebody. Never the name of a resident.</summary>
    public required string StuckWith { get; set; }

    /// <summary>One of our own rules that is in the way, so that deviating often and solving it stand beside each other.</summary>
    public Rule? Rule { get; init; }

    /// <summary>The day since when it is stuck.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>What happens next, and who does it. Told as often as needed; the last one stands.</summary>
    public required string NextStep { get; set; }

    public DateTimeOffset NextStepAt { get; set; }

    /// <summary>First name of the wijkwerker who keeps at it.</summary>
    public required string ByName { get; init; }

    /// <summary>The day on which it came loose; null while it is stuck.</summary>
    public DateOnly? SolvedOn { get; private set; }

    /// <summary>What helped, for the next wijk that meets the same wall.</summary>
    public string Helped { get; internal set; } = "";

    /// <summary>Rises with every change, so that two officials never overwrite each other unseen.</summary>
    public int Version { get; private set; }

    internal void Correct(string what, string stuckWith)
    {
        What = what;
        StuckWith = stuckWith;
        Version++;
    }

    internal void TakeStep(string nextStep, DateTimeOffset now)
    {
        NextStep = nextStep;
        NextStepAt = now;
        Version++;
    }

    internal void Solve(string helped, DateOnly day)
    {
        Helped = helped;
        SolvedOn = day;
        Version++;
    }
}
