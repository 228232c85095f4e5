using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using WijkFonds.Ledger;

namespace WijkFonds.Web.Health;

/// <summary>What machines ask: does it live (/healthz), and can it do its work (/readyz).</summary>
public static class HealthServices
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<LedgerCheck>("grootboek");
        services.AddHostedService<LedgerDuty>();
    }

    /// <summary>Tries the guards of the ledger before the first visitor comes.</summary>
    public static async Task TestLedgerAsync(this WebApplication app)
    {
        if (await app.Services.GetRequiredService<LedgerSelfTest>().RunAsync(CancellationToken.None) is { } fault)
        {
            LedgerDuty.Shout(app.Logger, fault);
        }
    }

    public static void UseHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
    }
}
