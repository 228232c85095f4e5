using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijkFonds.Ledger;

namespace WijkFonds.Web.Health;

/// <summary>Red when a self-test found a guard of the ledger missing; the pages stay up, money stands still (goal G20).</summary>
internal sealed class LedgerCheck(LedgerWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.Fault is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy());
}
