using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WijkFonds.Ledger;
using WijkFonds.Sqlite;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger;

/// <summary>
/// What a wijkbegroting asks of the ledger goes to the few accounts that matter now, and not past every grant that was ever paid. SQLite says which
/// way it goes before it goes; PostgreSQL decides by what is in the tables.
/// </summary>
public sealed class ReadingPathTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <remarks>Turns red when an index of long_history.sql has fewer columns than another one that would do: SQLite then takes that one.</remarks>
    [Fact]
    public async Task What_was_paid_long_ago_is_not_read_again()
    {
        if (TestDatabase.IsPostgreSql)
        {
            return;
        }

        var paths = new Paths();
        var options = new DbContextOptionsBuilder<WijkFondsDb>();
        SqliteEngine.ForReading(options, database.ConnectionString).AddInterceptors(paths);
        await using var db = new WijkFondsDb(options.Options);

        await WijkBudget.PositionAsync(db, Guid.NewGuid(), 2026, default);
        await WijkBudget.ByYearAsync(db, Guid.NewGuid(), default);
        await SourceBook.ReceivedAsync(db, [Guid.NewGuid(), Guid.NewGuid()], default);

        Assert.Equal(2, paths.Told.Count(step => step.Contains("ledger_account_open_grant", StringComparison.Ordinal)));
        Assert.Single(paths.Told, step => step.Contains("ledger_account_treasury", StringComparison.Ordinal));
        Assert.DoesNotContain(paths.Told, step => step.StartsWith("SCAN l", StringComparison.Ordinal));
    }

    private sealed class Paths : DbCommandInterceptor
    {
        public List<string> Told { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var asked = command.CommandText;
#pragma warning disable CA2100 // the same words with two before them
            command.CommandText = "EXPLAIN QUERY PLAN " + asked;
#pragma warning restore CA2100
            await using (var steps = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await steps.ReadAsync(cancellationToken))
                {
                    Told.Add(steps.GetString(3));
                }
            }

#pragma warning disable CA2100
            command.CommandText = asked;
#pragma warning restore CA2100
            return result;
        }
    }
}
