using Microsoft.Extensions.Options;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Writing;

namespace WijkFonds.Web.Demo;

/// <summary>Makes the demo town at the first start of a developer's portal.</summary>
public static class DemoServices
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddSettings<DemoOptions>(DemoOptions.Section);
        services.AddScoped<DemoSignIn>();
    }

    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || !app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
        {
            return;
        }

        var clock = app.Services.GetRequiredService<TimeProvider>();
        var begin = clock.GetTimestamp();
        if (await new DemoTown(app.Services, app.Services.GetRequiredService<IWriteLane>(), clock).BuildAsync(CancellationToken.None))
        {
            // Signed for a town that is gone.
            app.Services.GetRequiredService<CheckpointFolder>().PutAside(clock.GetUtcNow());
            var address = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Home;
            await Console.Out.WriteLineAsync($"Voorbeeldstad staat klaar ({clock.GetElapsedTime(begin).TotalSeconds:0.0} s): {address}/   Inloggen als bewoner of medewerker: {address}/demo   Verstuurde post: {address}/demo/post");
        }
    }
}
