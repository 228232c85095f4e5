using Microsoft.Extensions.Options;
using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>Looks in the outbox again and again. All the work is in <see cref="SendMail"/>.</summary>
internal sealed partial class MailLoop(SendMail sendMail, IOptions<MailOptions> options, ILogger<MailLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.LoopSeconds == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LoopSeconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await sendMail.SendBatchAsync(stoppingToken) > 0)
                {
                }
            }
#pragma warning disable CA1031 // the post goes on tomorrow too
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                RoundFailed(logger, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking in the outbox failed; trying again")]
    private static partial void RoundFailed(ILogger logger, Exception exception);
}
