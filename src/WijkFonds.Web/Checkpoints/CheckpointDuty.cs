using Microsoft.Extensions.Options;
using WijkFonds.Web.Health;

namespace WijkFonds.Web.Checkpoints;

/// <summary>Looks every minute whether it is time for a checkpoint. All the work is in plain classes that take the clock.</summary>
internal sealed class CheckpointDuty(CheckpointRound round, IOptions<CheckpointOptions> options, ILogger<CheckpointDuty> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.EveryMinutes == 0 ? Task.CompletedTask : Duty.EveryAsync(TimeSpan.FromMinutes(1), round.RunAsync, logger, stoppingToken);
}
