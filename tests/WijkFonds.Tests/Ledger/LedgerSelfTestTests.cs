using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.Ledger;
using WijkFonds.Tests.Databases;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Ledger;

public sealed class LedgerSelfTestTests : IDisposable
{
    private readonly LedgerTown town = new();
    private readonly LedgerWatch watch = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task With_all_guards_in_place_the_self_test_finds_nothing_and_leaves_nothing()
    {
        await town.WithMoneyAsync(1000);
        var before = await town.ProveAsync();

        Assert.Null(await Test().RunAsync(CancellationToken.None));

        Assert.False(watch.IsStopped);
        Assert.Equal(before.Seq, (await town.ProveAsync()).Seq);
    }

    /// <summary>Goal G20: one guard is taken away while the portal runs, and money stops until it is back and everything was proven right.</summary>
    /// <remarks>Turns red when the statement that belongs to the guard is left out of the self-test.</remarks>
    [Theory]
    [InlineData("DROP TRIGGER ledger_transfer_no_update", "DROP TRIGGER ledger_transfer_frozen ON ledger_transfer; GRANT UPDATE, DELETE ON ledger_transfer TO wijkfonds_app", "changing a transfer")]
    [InlineData("DROP TRIGGER ledger_transfer_no_delete", "DROP TRIGGER ledger_transfer_frozen ON ledger_transfer; DROP TRIGGER ledger_transfer_never_truncated ON ledger_transfer; GRANT DELETE ON ledger_transfer TO wijkfonds_app", "deleting a transfer")]
    [InlineData("DROP TRIGGER ledger_account_guard", "DROP TRIGGER ledger_account_only_by_transfer ON ledger_account; GRANT UPDATE ON ledger_account TO wijkfonds_app", "changing a balance")]
    [InlineData("DROP TRIGGER ledger_transfer_admit", "DROP TRIGGER ledger_transfer_admit ON ledger_transfer", "")]
    [InlineData("DROP TRIGGER audit_entry_no_delete", "DROP TRIGGER audit_entry_no_update ON audit_entry; GRANT DELETE ON audit_entry TO wijkfonds_app", "deleting from the audit log")]
    public async Task A_guard_that_is_gone_stops_the_money(string onSqlite, string onPostgreSql, string found)
    {
        await town.WithMoneyAsync(1000);
        await AsOwnerAsync(TestDatabase.IsPostgreSql ? onPostgreSql : onSqlite);

        var fault = await Test().RunAsync(CancellationToken.None);

        Assert.Contains(found, fault!, StringComparison.Ordinal);
        var writes = new Writes(town.Database.Lane, town.Clock, new ChangedPages(), watch);
        var answer = await writes.RunAsync(work => work.Ledger.GiveBackAsync(town.Source, town.Wijk, LedgerTown.Year, 1, LedgerTown.Official, "besluit:1"), CancellationToken.None);
        Assert.Same(LedgerRefusals.Stopped, answer.Refusal);
        await town.ProveAsync();
    }

    private LedgerSelfTest Test() => new(town.Database.Lane, town.Clock, watch);

    private async Task AsOwnerAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = TestDatabase.IsPostgreSql
            ? new NpgsqlConnection(town.Database.OwnerConnectionString)
            : new SqliteConnection(town.Database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written above
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
