namespace WijkFonds.Web.Health;

/// <summary>Looks at the ledger again every hour: somebody may have taken a guard away, or changed a number, while the portal runs.</summary>
internal sealed class LedgerDuty(LedgerRound round, ILogger<LedgerDuty> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // a database that is away for a moment must not end this duty; readiness tells about it
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The checks of the ledger could not run");
            }
        }
    }
}
