using System.Text.RegularExpressions;
using Npgsql;

namespace WijkFonds.Tests.Ledger.Mutants;

/// <summary>Every guard of the ledger in PostgreSQL: its triggers, each rule in their functions, and every limit of its tables. Rights are another floor.</summary>
internal static partial class PostgreSqlMutants
{
    private const string OfLedger = "(c.relname LIKE 'ledger%' OR c.relname IN ('cashbook_line', 'audit_entry')) AND c.relnamespace = 'public'::regnamespace";

    public static List<Mutant> Of(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        var mutants = new List<Mutant>();
        mutants.AddRange(Read(connection, $"SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND {OfLedger} ORDER BY 2, 1")
            .Select(trigger => new Mutant($"trigger {trigger.Second}", $"DROP TRIGGER {trigger.Second} ON {trigger.First}")));
        foreach (var (name, sql) in Read(connection, "SELECT p.proname, pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype AND (p.proname LIKE 'ledger%' OR p.proname LIKE 'cashbook%') ORDER BY 1"))
        {
            var rules = Rule().Matches(sql).ToList();
            mutants.AddRange(rules.Where(_ => rules.Count > 1).Select((rule, i) => new Mutant($"rule {name}: {rule.Groups["says"].Value} ({i})", sql.Remove(rule.Index, rule.Length))));
        }

        mutants.AddRange(Read(connection, $"SELECT c.relname, k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype IN ('c', 'u', 'f') AND c.relname <> 'audit_entry' AND {OfLedger} ORDER BY 1, 2")
            .Select(limit => new Mutant($"limit {limit.Second}", $"ALTER TABLE {limit.First} DROP CONSTRAINT {limit.Second} CASCADE")));
        mutants.AddRange(Read(connection, $"SELECT c.relname, i.relname FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indisunique AND NOT EXISTS(SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid) AND c.relname <> 'audit_entry' AND {OfLedger} ORDER BY 1, 2")
            .Select(index => new Mutant($"index {index.Second}", $"DROP INDEX {index.Second}")));
        mutants.AddRange(Read(connection, $"SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attnum > 0 AND a.attnotnull AND c.relkind = 'r' AND c.relname <> 'audit_entry' AND {OfLedger} AND NOT EXISTS(SELECT 1 FROM pg_index x WHERE x.indrelid = c.oid AND x.indisprimary AND a.attnum = ANY(x.indkey)) ORDER BY 1, 2")
            .Select(column => new Mutant($"{column.First}.{column.Second} NOT NULL", $"ALTER TABLE {column.First} ALTER COLUMN {column.Second} DROP NOT NULL")));
        return mutants;
    }

    private static List<(string First, string Second)> Read(NpgsqlConnection connection, string query)
    {
        using var command = new NpgsqlCommand(query, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }

    [GeneratedRegex(@"IF (?:(?!\bIF\b)[^;])*?RAISE EXCEPTION '(?<says>[^']*)'[^;]*;\s*END IF;")]
    private static partial Regex Rule();
}
