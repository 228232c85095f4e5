namespace WijkFonds.Web.Health;

/// <summary>Work that comes back again and again while the portal runs.</summary>
internal static class Duty
{
    /// <summary>
    /// Does a round, and again after each interval, until the portal stops. A round that fails is told and tried again: also one that a driver
    /// cancelled, for an exception that got out of here would end the whole portal.
    /// </summary>
    public static async Task EveryAsync(TimeSpan interval, Func<CancellationToken, Task> round, ILogger logger, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval);
        do
        {
            try
            {
                await round(stoppingToken);
            }
#pragma warning disable CA1031 // a database or a disk that is away for a moment must not end a duty; readiness tells about it
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "A round went wrong; the next is after {Interval}", interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
