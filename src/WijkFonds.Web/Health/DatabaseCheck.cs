using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WijkFonds.Web.Health;

/// <summary>Red when the database does not answer.</summary>
internal sealed class DatabaseCheck(WijkFondsDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
