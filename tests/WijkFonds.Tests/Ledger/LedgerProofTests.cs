using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.Ledger;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger;

/// <summary>Somebody with all rights takes the guards away, changes something, and puts them back: the proof must see it (T-23).</summary>
public sealed class LedgerProofTests : IDisposable
{
    private readonly LedgerTown town = new();

    public void Dispose() => town.Dispose();

    // Sabotage that turns these red: leaving out any Demand of LedgerReplay.
    [Theory]
    [InlineData("UPDATE ledger_transfer SET amount = amount - 1 WHERE seq = 3", 3)]
    [InlineData("UPDATE ledger_transfer SET actor_ref = 'rol:ander' WHERE seq = 1", 1)]
    [InlineData("DELETE FROM cashbook_line WHERE seq = 3", 3)]
    [InlineData("UPDATE cashbook_line SET free_after_cents = free_after_cents + 1 WHERE seq = 2", 2)]
    [InlineData("UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 21", null)]
    [InlineData("UPDATE ledger_given SET given_cents = given_cents + 1", null)]
    [InlineData("DELETE FROM ledger_given", null)]
    public async Task What_was_changed_behind_the_guards_is_found(string change, int? seq)
    {
        await town.WithMoneyAsync(1000);
        await town.ReserveAsync(400);
        var granted = (await town.ReserveAsync(300)).Value;
        await town.ActAsync(ledger => ledger.GrantAsync(granted.GroupId, 300, LedgerTown.Official, "besluit:1"));
        await town.ProveAsync();

        await WithoutGuardsAsync(change);

        await using var db = town.Database.Read();
        var report = await LedgerProof.ExamineAsync(db, null);
        Assert.False(report.IsRight);
        Assert.Equal(seq, report.Findings[0].Seq);
        await Assert.ThrowsAsync<LedgerProofException>(() => LedgerProof.VerifyAsync(db));
    }

    [Fact]
    public async Task A_ledger_that_lost_its_tail_is_found_with_a_checkpoint_and_only_so()
    {
        await town.WithMoneyAsync(1000);
        await town.ReserveAsync(400);
        var kept = await town.ProveAsync();
        await using var whole = town.Database.Read();
        Assert.True((await LedgerProof.ExamineAsync(whole, kept)).IsRight);

        using var other = new LedgerTown();
        await other.WithMoneyAsync(1000);
        await using var db = other.Database.Read();

        Assert.True((await LedgerProof.ExamineAsync(db, null)).IsRight);
        Assert.False((await LedgerProof.ExamineAsync(db, kept)).IsRight);
    }

    private async Task WithoutGuardsAsync(string change)
    {
        if (TestDatabase.IsPostgreSql)
        {
            await using var owner = new NpgsqlConnection(town.Database.OwnerConnectionString);
            await owner.OpenAsync();
#pragma warning disable CA2100 // written above
            await using var command = new NpgsqlCommand("SET session_replication_role = replica; " + change + "; SET session_replication_role = DEFAULT", owner);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
            return;
        }

        await using var connection = new SqliteConnection(town.Database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        var triggers = new List<(string Name, string Sql)>();
        await using (var read = connection.CreateCommand())
        {
            read.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
            await using var reader = await read.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                triggers.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var sql in triggers.Select(t => $"DROP TRIGGER {t.Name}").Append(change).Concat(triggers.Select(t => t.Sql)).ToList())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // read from this database or written above
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
