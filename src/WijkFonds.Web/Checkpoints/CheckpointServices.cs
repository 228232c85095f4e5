using Microsoft.Extensions.Options;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Witnesses;

namespace WijkFonds.Web.Checkpoints;

/// <summary>Signs the ledger again and again, so that anybody can prove later what it was (LEDGER 4.10).</summary>
public static class CheckpointServices
{
    public static void AddCheckpoints(this IServiceCollection services)
    {
        services.AddSettings<CheckpointOptions>(CheckpointOptions.Section);
        services.AddSingleton(provider =>
        {
            var home = Path.Combine(provider.GetRequiredService<IOptions<PortalOptions>>().Value.DataFolder, "checkpoints");
            var folder = provider.GetRequiredService<IOptions<CheckpointOptions>>().Value.Folder;
            return new CheckpointFolder(home, folder.Length > 0 ? folder : home);
        });
        services.AddSingleton<MakeCheckpoint>();
        services.AddSingleton<AcceptRestore>();
        services.AddSingleton<TellWitnesses>();
        services.AddSingleton<CheckpointRound>();
        services.AddHostedService<CheckpointDuty>();
    }

    /// <summary>Before the first visitor: is everything still there that was signed?</summary>
    public static Task CompareCheckpointsAsync(this WebApplication app) =>
        app.Services.GetRequiredService<CheckpointRound>().StartAsync(CancellationToken.None);
}
