using Microsoft.Extensions.Options;
using WijkFonds.Ledger;
using WijkFonds.Web.Checkpoints;
using WijkFonds.Writing;

namespace WijkFonds.Web.Health;

/// <summary>One look at the ledger: are its guards there, is the database made as it should be, and do its sums hold? When not, money stops and people are told, once.</summary>
internal sealed class LedgerRound(LedgerSelfTest test, LedgerWatch watch, TellLedgerStopped tell, IDatabaseUpkeep upkeep, IServiceScopeFactory scopes, IOptions<CheckpointOptions> checkpoints, ILogger<LedgerRound> logger)
{
    private string? told;

    public static void Shout(ILogger logger, string fault) =>
        logger.LogCritical("The ledger has stopped, no money moves: {Fault}. Run 'ledger verify' and restore the database before starting again.", fault);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await test.RunAsync(cancellationToken);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var findings = await LedgerChecks.ExamineAsync(scope.ServiceProvider.GetRequiredService<WijkFondsDb>(), cancellationToken);
            var difference = (await upkeep.ReadSchemaAsync(cancellationToken)).DifferenceFrom(upkeep.ExpectedSchema);
            watch.ReportChecks(difference is not null ? $"the database is made otherwise: {difference}" : findings.Count > 0 ? findings[0].ToString() : null);
        }

        if (watch.Fault is not { } fault)
        {
            told = null;
            return;
        }

        Shout(logger, fault);
        if (fault != told)
        {
            await tell.TellAsync(fault, checkpoints.Value.Witnesses, cancellationToken);
            told = fault;
        }
    }
}
