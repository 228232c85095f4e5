using WijkFonds.Ledger;

namespace WijkFonds.Web.Health;

/// <summary>Tries the guards of the ledger again every hour: somebody may have taken one away while the portal runs.</summary>
internal sealed class LedgerDuty(LedgerSelfTest test, ILogger<LedgerDuty> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public static void Shout(ILogger logger, string fault) =>
        logger.LogCritical("The ledger has stopped, no money moves: {Fault}. Run 'ledger verify' and restore the database before starting again.", fault);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await test.RunAsync(stoppingToken) is { } fault)
                {
                    Shout(logger, fault);
                }
            }
#pragma warning disable CA1031 // a database that is away for a moment must not end this duty; readiness tells about it
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The self-test of the ledger could not run");
            }
        }
    }
}
