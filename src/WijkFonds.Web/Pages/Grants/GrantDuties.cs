using WijkFonds.Grants;
using WijkFonds.People;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>
/// Every hour: tells what ends, invites to the good conversation, sets apart what goes on, and takes away what is kept too long. Each of them does a thing once,
/// on however many processes this runs.
/// </summary>
internal sealed class GrantDuties(IServiceScopeFactory scopes, ILogger<GrantDuties> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReserveWhatGoesOn>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<TellWhatEnds>().RunAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<EraseExpired>().RunAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the next hour tries again
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The duties of contributions could not run");
            }
        }
    }
}
