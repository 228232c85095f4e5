using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijkFonds.Writing;

namespace WijkFonds.Web.Health;

/// <summary>Red when the database does not answer; degraded when pages can be read but nothing can be kept, as on a full disk (goal G15).</summary>
internal sealed class DatabaseCheck(WijkFondsDb db, Writes writes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        !await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Unhealthy()
        : await writes.CanKeepAsync(cancellationToken) ? HealthCheckResult.Healthy()
        : HealthCheckResult.Degraded("nothing can be kept now");
}
