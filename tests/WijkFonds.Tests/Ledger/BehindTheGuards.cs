using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger;

/// <summary>Somebody with all rights: takes every guard away, changes something, and puts the guards back (T-23).</summary>
public static class BehindTheGuards
{
    public static async Task ChangeAsync(TestDatabase database, string change)
    {
        if (TestDatabase.IsPostgreSql)
        {
            await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
            await owner.OpenAsync();
#pragma warning disable CA2100 // written above
            await using var command = new NpgsqlCommand("SET session_replication_role = replica; " + change + "; SET session_replication_role = DEFAULT", owner);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
            return;
        }

        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
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

    /// <summary>The statements as they are, as who owns the tables.</summary>
    public static async Task RunAsync(TestDatabase database, string statements)
    {
        await using System.Data.Common.DbConnection connection = TestDatabase.IsPostgreSql
            ? new NpgsqlConnection(database.OwnerConnectionString)
            : new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in the test
        command.CommandText = statements;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
