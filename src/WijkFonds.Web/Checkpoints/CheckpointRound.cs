using Microsoft.Extensions.Options;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Web.Health;
using WijkFonds.Witnesses;

namespace WijkFonds.Web.Checkpoints;

/// <summary>One look at the checkpoints: make one when it is time, tell the witnesses, and shout when something does not fit.</summary>
internal sealed class CheckpointRound(
    IServiceScopeFactory scopes, MakeCheckpoint make, TellWitnesses tell, CheckpointFolder folder, IOptions<CheckpointOptions> options, IOptions<PortalOptions> portal, ILogger<CheckpointRound> logger)
{
    private long told;

    /// <summary>Which ledger this is: its public address, as the C2SP form of a checkpoint has it.</summary>
    private string Origin => portal.Value.BaseUrl.TrimEnd('/').Split("://")[^1] + "/transparantie/grootboek";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await TellAsync(await make.LookAsync(scope.ServiceProvider.GetRequiredService<WijkFondsDb>(), cancellationToken), cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var pause = TimeSpan.FromMinutes(options.Value.EveryMinutes);
        await TellAsync(await make.RunAsync(scope.ServiceProvider.GetRequiredService<WijkFondsDb>(), Origin, pause, cancellationToken), cancellationToken);
    }

    private async Task TellAsync(MakeCheckpoint.Result result, CancellationToken cancellationToken)
    {
        if (result.Fault is { } fault)
        {
            LedgerRound.Shout(logger, fault);
            await tell.AlarmAsync(folder.Newest?.Size ?? 0, fault, options.Value.Witnesses, cancellationToken);
        }

        // Also one that was signed right before this process, or another, was stopped.
        if (folder.Newest is { } newest && newest.Size != told)
        {
            await tell.MadeAsync(newest, options.Value.Witnesses, cancellationToken);
            told = newest.Size;
        }
    }
}
