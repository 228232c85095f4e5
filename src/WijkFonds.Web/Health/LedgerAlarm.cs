using Microsoft.Extensions.Options;
using WijkFonds.Ledger;
using WijkFonds.Web.Checkpoints;

namespace WijkFonds.Web.Health;

/// <summary>Says that money stands still, whoever found out: in the log, to every administrator and to every witness. Once for each thing that was found.</summary>
internal sealed class LedgerAlarm(LedgerWatch watch, TellLedgerStopped tell, IOptions<CheckpointOptions> checkpoints, ILogger<LedgerAlarm> logger) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private string? told;

    public void Dispose() => turn.Dispose();

    /// <summary>Says nothing when all is well. Never stops its caller: a letter that cannot be written now is written at the next look.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (watch.Found is not var (kind, fault))
            {
                told = null;
                return;
            }

            if (fault == told)
            {
                return;
            }

            logger.LogCritical("The ledger has stopped, no money moves: {Fault}. Run 'ledger verify' and restore the database before starting again.", fault);
            await tell.TellAsync(kind, checkpoints.Value.Witnesses, cancellationToken);
            told = fault;
        }
#pragma warning disable CA1031 // what keeps letters may be as damaged as the ledger, and the pages stay up (LEDGER 4.8)
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Nobody could be written to about the ledger; trying again");
        }
        finally
        {
            turn.Release();
        }
    }
}
