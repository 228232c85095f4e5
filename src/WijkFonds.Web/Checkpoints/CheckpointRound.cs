using Microsoft.Extensions.Options;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Web.Health;
using WijkFonds.Witnesses;

namespace WijkFonds.Web.Checkpoints;

/// <summary>One look at the checkpoints: make one when it is time, tell the witnesses, and give the alarm when something does not fit.</summary>
internal sealed class CheckpointRound(
    IServiceScopeFactory scopes, MakeCheckpoint make, TellWitnesses tell, LedgerAlarm alarm, CheckpointFolder folder, IOptions<CheckpointOptions> options, IOptions<PortalOptions> portal)
{
    private long told;

    /// <summary>Which ledger this is: its public address, as the C2SP form of a checkpoint has it.</summary>
    private string Origin => portal.Value.Origin + "/transparantie/grootboek";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await make.LookAsync(scope.ServiceProvider.GetRequiredService<WijkFondsDb>(), cancellationToken);
        await alarm.TellAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await make.RunAsync(scope.ServiceProvider.GetRequiredService<WijkFondsDb>(), Origin, TimeSpan.FromMinutes(options.Value.EveryMinutes), cancellationToken);
        await alarm.TellAsync(cancellationToken);
        // Also one that was signed right before this process, or another, was stopped.
        if (folder.Newest is { } newest && newest.Size != told)
        {
            await tell.MadeAsync(newest, options.Value.Witnesses, cancellationToken);
            told = newest.Size;
        }
    }
}
