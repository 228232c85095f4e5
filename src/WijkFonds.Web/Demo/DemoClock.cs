namespace WijkFonds.Web.Demo;

/// <summary>The clock of the demo town: stands at the moment of the act that is being done, so that every row is as old as it says.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset moment) => now = moment;
}
