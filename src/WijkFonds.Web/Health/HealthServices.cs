using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace WijkFonds.Web.Health;

/// <summary>What machines ask: does it live (/healthz), and can it do its work (/readyz).</summary>
public static class HealthServices
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<LedgerCheck>("grootboek");
        services.AddSingleton<LedgerAlarm>();
        services.AddSingleton<LedgerRound>();
        services.AddHostedService<LedgerDuty>();
    }

    /// <summary>Tries the guards of the ledger before the first visitor comes; its sums are looked at right after.</summary>
    public static Task TestLedgerAsync(this WebApplication app) => app.Services.GetRequiredService<LedgerRound>().StartAsync(CancellationToken.None);

    public static void UseHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
    }
}
