using Microsoft.Extensions.Options;
using WijkFonds.Mail;

namespace WijkFonds.Web.Mail;

/// <summary>Looks again and again what is to be told and sent. All the work is in plain classes that take the clock.</summary>
internal sealed partial class MailLoop(SendMail sendMail, WeekDigest weekDigest, NewSupportMail newSupport, TimeProvider clock, IOptions<MailOptions> options, ILogger<MailLoop> logger) : BackgroundService
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
                await weekDigest.RunAsync(clock.GetUtcNow(), stoppingToken);
                await newSupport.RunAsync(clock.GetUtcNow(), stoppingToken);
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
