using Microsoft.Extensions.Options;
using WijkFonds.Mail;
using WijkFonds.Web.Health;

namespace WijkFonds.Web.Mail;

/// <summary>Looks again and again what is to be told and sent. All the work is in plain classes that take the clock.</summary>
internal sealed class MailLoop(SendMail sendMail, WeekDigest weekDigest, NewSupportMail newSupport, TimeProvider clock, IOptions<MailOptions> options, ILogger<MailLoop> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.LoopSeconds == 0 ? Task.CompletedTask : Duty.EveryAsync(TimeSpan.FromSeconds(options.Value.LoopSeconds), RoundAsync, logger, stoppingToken);

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        await weekDigest.RunAsync(clock.GetUtcNow(), cancellationToken);
        await newSupport.RunAsync(clock.GetUtcNow(), cancellationToken);
        while (await sendMail.SendBatchAsync(cancellationToken) > 0)
        {
        }
    }
}
