using WijkFonds.Grants;
using WijkFonds.People;
using WijkFonds.Web.Health;

namespace WijkFonds.Web.Pages.Grants;

/// <summary>
/// Every hour: tells what ends, invites to the good conversation, sets apart what goes on, and takes away what is kept too long. Each of them does a thing once,
/// on however many processes this runs.
/// </summary>
internal sealed class GrantDuties(IServiceScopeFactory scopes, ILogger<GrantDuties> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Duty.EveryAsync(TimeSpan.FromHours(1), RoundAsync, logger, stoppingToken);

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReserveWhatGoesOn>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<TellWhatEnds>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<EraseExpired>().RunAsync(cancellationToken);
    }
}
