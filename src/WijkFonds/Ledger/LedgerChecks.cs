using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WijkFonds.Ledger;

/// <summary>
/// Asks the database whether its own sums still hold (LEDGER 4.8): transfers, balances, purposes, and that every grant rests on a decision.
/// The rules stand in <c>migrations/*/checks.sql</c>, as views that give a row for everything that is not right.
/// </summary>
public static class LedgerChecks
{
    public static readonly IReadOnlyList<string> Views =
    [
        "ledger_check_balanced", "ledger_check_balances", "ledger_check_limits", "ledger_check_chain", "ledger_check_reservations", "ledger_check_decided",
        "ledger_check_paid", "ledger_check_given", "ledger_check_purposes", "ledger_check_claims", "ledger_check_reserved",
    ];

    private const int FindingsOfViewMax = 20;

    /// <summary>Everything that is not right, in the order of the invariants; empty when all is well. A check that is gone or cannot be read is not right either.</summary>
    public static async Task<IReadOnlyList<LedgerFinding>> ExamineAsync(WijkFondsDb db, CancellationToken cancellationToken = default)
    {
        var findings = new List<LedgerFinding>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (var view in Views)
            {
                await ReadAsync(db, view, findings, cancellationToken);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return findings;
    }

    private static async Task ReadAsync(WijkFondsDb db, string view, List<LedgerFinding> findings, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // only the names above come here
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT what, number FROM {view} LIMIT {FindingsOfViewMax}");
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                findings.Add(new LedgerFinding(null, string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)} {reader.GetInt64(1)}")));
            }
        }
        catch (DbException exception) when (IsOfTheCheck(exception))
        {
            findings.Add(new LedgerFinding(null, $"{view} cannot be read: {exception.Message}"));
        }
    }

    /// <summary>A view that is gone or a sum that is too large, and not a database that is away for a moment.</summary>
    private static bool IsOfTheCheck(DbException exception) =>
        exception.SqlState is { } state
            ? state.StartsWith("42", StringComparison.Ordinal) || state.StartsWith("22", StringComparison.Ordinal)
            : exception.Message.StartsWith("SQLite Error 1:", StringComparison.Ordinal);
}
