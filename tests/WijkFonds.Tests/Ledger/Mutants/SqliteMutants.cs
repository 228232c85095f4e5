using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace WijkFonds.Tests.Ledger.Mutants;

/// <summary>Every guard of the ledger in SQLite: its triggers, each rule in them, and every limit in the definition of its tables.</summary>
internal static partial class SqliteMutants
{
    public static List<Mutant> Of(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        var mutants = new List<Mutant>();
        foreach (var (name, sql) in Read(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND (tbl_name LIKE 'ledger%' OR tbl_name IN ('cashbook_line', 'audit_entry')) ORDER BY name"))
        {
            mutants.Add(new Mutant($"trigger {name}", $"DROP TRIGGER {name}"));
            var rules = Rule().Matches(sql).ToList();
            mutants.AddRange(rules.Where(_ => rules.Count > 1).Select(rule =>
                new Mutant($"rule {name}: {rule.Groups["says"].Value}", $"DROP TRIGGER {name}; " + sql.Remove(rule.Index, rule.Length).Insert(rule.Index, "SELECT 1;"))));
        }

        mutants.AddRange(Read(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%' AND tbl_name LIKE 'ledger%' ORDER BY name")
            .Select(index => new Mutant($"index {index.Name}", $"DROP INDEX {index.Name}")));
        foreach (var (name, sql) in Read(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND (name LIKE 'ledger%' OR name = 'cashbook_line') ORDER BY name"))
        {
            mutants.AddRange(OfTable(connection, name, sql));
        }

        return mutants;
    }

    private static IEnumerable<Mutant> OfTable(SqliteConnection connection, string table, string sql)
    {
        // What is made unique here has an index of its own, numbered in order; after the one that goes the others move up.
        var indexes = Read(connection, $"SELECT name, '' FROM sqlite_master WHERE type = 'index' AND sql IS NULL AND tbl_name = '{table}' ORDER BY rowid").ConvertAll(index => index.Name);
        var unique = 0;
        foreach (var (at, length, column) in Limits(sql))
        {
            var text = sql.Substring(at, length);
            var isCheck = text.StartsWith("CHECK", StringComparison.Ordinal);
            var without = sql.Remove(at, length).Insert(at, isCheck ? "CHECK(1)" : "");
            List<string> statements = ["PRAGMA writable_schema=ON", $"UPDATE sqlite_master SET sql = '{without.Replace("'", "''", StringComparison.Ordinal)}' WHERE name = '{table}'"];
            if (text == "UNIQUE")
            {
                statements.Add($"DELETE FROM sqlite_master WHERE name = '{indexes[unique]}'");
                statements.AddRange(indexes.Skip(unique + 1).Zip(indexes.Skip(unique), (from, to) => $"UPDATE sqlite_master SET name = '{to}' WHERE name = '{from}'"));
                unique++;
            }

            yield return new Mutant($"{table}.{column} {text}", string.Join("; ", [.. statements, "PRAGMA writable_schema=RESET"]));
        }
    }

    /// <summary>CHECK(…), NOT NULL, UNIQUE and REFERENCES in a definition, with the column or constraint in which they stand.</summary>
    private static IEnumerable<(int At, int Length, string Column)> Limits(string sql)
    {
        var (depth, column, isNew) = (0, "", false);
        for (var i = 0; i < sql.Length; i++)
        {
            if (sql[i] == '-' && sql[i + 1] == '-')
            {
                i = sql.IndexOf('\n', i);
            }

            depth += sql[i] == '(' ? 1 : sql[i] == ')' ? -1 : 0;
            isNew |= depth == 1 && sql[i] is '(' or ',';
            if (depth == 1 && char.IsLetter(sql[i]) && Word().Match(sql, i) is { Success: true } word)
            {
                (column, isNew) = (isNew ? word.Value == "CONSTRAINT" ? Word().Match(sql, i + word.Length + 1).Value : word.Value : column, false);
                var length = word.Value switch
                {
                    "CHECK" => Closing(sql, i) - i,
                    "NOT" => "NOT NULL".Length,
                    "UNIQUE" => "UNIQUE".Length,
                    "REFERENCES" => Closing(sql, i) - i,
                    _ => 0,
                };
                if (length > 0)
                {
                    yield return (i, length, column);
                }

                i += Math.Max(length, word.Length) - 1;
            }
        }
    }

    /// <summary>Right after the bracket that closes the first one from here.</summary>
    private static int Closing(string sql, int from)
    {
        for (var (i, depth) = (sql.IndexOf('(', from), 0); ; i++)
        {
            depth += sql[i] == '(' ? 1 : sql[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }
    }

    private static List<(string Name, string Sql)> Read(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return rows;
    }

    [GeneratedRegex(@"SELECT RAISE\(ABORT,\s*'(?<says>[^']*)'\)[^;]*;")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\G\w+")]
    private static partial Regex Word();
}
