using Microsoft.Data.Sqlite;
using WijkFonds.Writing;

namespace WijkFonds.Sqlite;

/// <summary>What a SQLite file is made of, with the rows of the tables that are rules themselves.</summary>
internal static class SqliteSchema
{
    private static readonly string[] Rules = ["ledger_account_kind", "ledger_transfer_rule"];

    public static SchemaPrint Read(SqliteConnection connection)
    {
        // SQLite's own things have no text; the lock of EF comes and goes.
        var things = Rows(connection, "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> '__EFMigrationsLock'");
        foreach (var table in Rules.Where(rule => things.Exists(thing => thing.Name == "table " + rule)).ToList())
        {
            things.AddRange(Rows(connection, $"SELECT 'rows {table}', group_concat(line, ' ') FROM (SELECT {(table == Rules[0] ? "kind || name || bound" : "code || ':' || debit_kind || ':' || credit_kind || ':' || phases")} AS line FROM {table} ORDER BY line)"));
        }

        return SchemaPrint.Of(things);
    }

    private static List<(string Name, string Written)> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // only the statements above come here
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.IsDBNull(1) ? "" : reader.GetString(1)));
        }

        return rows;
    }
}
