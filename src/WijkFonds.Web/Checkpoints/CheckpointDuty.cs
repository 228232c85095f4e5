using Microsoft.Extensions.Options;

namespace WijkFonds.Web.Checkpoints;

/// <summary>Looks every minute whether it is time for a checkpoint. All the work is in plain classes that take the clock.</summary>
internal sealed partial class CheckpointDuty(CheckpointRound round, IOptions<CheckpointOptions> options, ILogger<CheckpointDuty> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.EveryMinutes == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await round.RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // a database or a disk that is away for a moment must not end this duty
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                RoundFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No checkpoint of the ledger could be made; trying again")]
    private static partial void RoundFailed(ILogger logger, Exception exception);
}
