using Npgsql;
using WijkFonds.Writing;

namespace WijkFonds.PostgreSql;

/// <summary>What a PostgreSQL database is made of, with the rows of the tables that are rules themselves. The question stands in schema.sql.</summary>
internal static class PostgreSqlSchema
{
    private static readonly (string Table, string Line)[] Rules =
        [("ledger_account_kind", "kind||name||bound"), ("ledger_transfer_rule", "code||':'||debit_kind||':'||credit_kind||':'||phases")];

    public static async Task<SchemaPrint> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var sql = new StreamReader(typeof(PostgreSqlSchema).Assembly.GetManifestResourceStream("schema.sql")!);
        var things = await RowsAsync(connection, await sql.ReadToEndAsync(cancellationToken), cancellationToken);
        foreach (var (table, line) in Rules.Where(rule => things.Exists(thing => thing.Name == "table " + rule.Table)).ToList())
        {
            things.AddRange(await RowsAsync(connection, $"SELECT 'rows {table}', string_agg({line}, ' ' ORDER BY {line} COLLATE \"C\") FROM {table}", cancellationToken));
        }

        return SchemaPrint.Of(things);
    }

    private static async Task<List<(string Name, string Written)>> RowsAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // only the statements of this folder come here
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add((reader.GetString(0), await reader.IsDBNullAsync(1, cancellationToken) ? "" : reader.GetString(1)));
        }

        return rows;
    }
}
