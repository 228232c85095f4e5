using WijkFonds.PostgreSql;

namespace WijkFonds.Web.Caching;

/// <summary>Listens, on a database that several processes share, to what the others changed.</summary>
internal sealed class NewsOfOthers(IServiceProvider services) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        services.GetService<PostgreSqlNews>()?.RunAsync(stoppingToken) ?? Task.CompletedTask;
}
