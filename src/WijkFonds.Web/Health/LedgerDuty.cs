namespace WijkFonds.Web.Health;

/// <summary>Looks at the whole ledger right after the start and every hour: somebody may have taken a guard away, or changed a number, while the portal runs.</summary>
internal sealed class LedgerDuty(LedgerRound round, ILogger<LedgerDuty> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Duty.EveryAsync(TimeSpan.FromHours(1), round.RunAsync, logger, stoppingToken);
}
