using WijkFonds.Ledger;
using WijkFonds.Writing;

namespace WijkFonds.Web.Health;

/// <summary>One look at the ledger: are its guards there, is the database made as it should be, and do its sums hold? When not, money stops and people are told.</summary>
internal sealed class LedgerRound(LedgerSelfTest test, LedgerWatch watch, LedgerAlarm alarm, IDatabaseUpkeep upkeep, IServiceScopeFactory scopes)
{
    /// <summary>What the first visitor waits for: the guards, and what the database is made of. It does not grow with the history.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await test.RunAsync(cancellationToken);
        watch.ReportChecks(await DifferenceAsync(cancellationToken));
        await alarm.TellAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await test.RunAsync(cancellationToken);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var findings = await LedgerChecks.ExamineAsync(scope.ServiceProvider.GetRequiredService<WijkFondsDb>(), cancellationToken);
            watch.ReportChecks(await DifferenceAsync(cancellationToken) ?? (findings.Count > 0 ? findings[0].ToString() : null));
        }

        await alarm.TellAsync(cancellationToken);
    }

    private async Task<string?> DifferenceAsync(CancellationToken cancellationToken) =>
        (await upkeep.ReadSchemaAsync(cancellationToken)).DifferenceFrom(upkeep.ExpectedSchema) is { } difference ? $"the database is made otherwise: {difference}" : null;
}
