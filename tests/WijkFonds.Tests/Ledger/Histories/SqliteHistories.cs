using Microsoft.Data.Sqlite;

namespace WijkFonds.Tests.Ledger.Histories;

/// <summary>Runs histories against the guards of SQLite. Each happens in a transaction of its own that is rolled back.</summary>
internal sealed class SqliteHistories : IHistories
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand read;
    private readonly long firstAccount;

    public SqliteHistories(string connectionString)
    {
        connection = new SqliteConnection(connectionString + ";Pooling=False");
        connection.Open();
        Run("PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;");
        foreach (var a in HistoryWorld.Accounts)
        {
            Run($"""
                INSERT INTO ledger_account(code, kind, earmark, bound, source_id, neighbourhood_id, year, initiative_id, allocation_id)
                VALUES ('{a.Code}', {a.Kind}, {a.Earmark}, '{a.Bound}', {Id(a.Source)}, {Id(a.Wijk)}, {a.Year?.ToString() ?? "NULL"}, {WhoseId(a)}, {WhoseId(a)})
                """);
        }

        using var first = connection.CreateCommand();
        first.CommandText = "SELECT id FROM ledger_account WHERE code = 'treasury:a'";
        firstAccount = (long)first.ExecuteScalar()!;
        insert = connection.CreateCommand();
        insert.CommandText =
            """
            INSERT INTO ledger_transfer(seq, id, group_id, idem_key, code, phase, debit_id, credit_id, amount, pending_id, reverses_id, booked_on, subject_ref, actor_ref, authority_ref, private_commit, prev_hash, hash)
            VALUES ($seq, $id, $id, $key, $code, $phase, $debit, $credit, $amount, $pending, $reverses, '2026-11-20', 'proef', 'proef', $authority, '', $prev, $hash)
            """;
        foreach (var name in new[] { "$seq", "$id", "$key", "$code", "$phase", "$debit", "$credit", "$amount", "$pending", "$reverses", "$authority", "$prev", "$hash" })
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        read = connection.CreateCommand();
        read.CommandText = $"SELECT debits_posted, credits_posted, debits_pending, credits_pending FROM ledger_account WHERE id >= {firstAccount} ORDER BY id";
    }

    public (bool[] Accepted, long[][] Balances) Run(IReadOnlyList<HistoryOperation> history)
    {
        using var transaction = connection.BeginTransaction();
        insert.Transaction = read.Transaction = transaction;
        var ids = history.Select(_ => Guid.NewGuid()).ToArray();
        var accepted = new bool[history.Count];
        var (seq, head) = (0L, new byte[32]);
        for (var i = 0; i < history.Count; i++)
        {
            var op = history[i];
            var hash = new byte[32];
            ids[i].TryWriteBytes(hash);
            var key = op.SameKeyAs >= 0 ? ids[op.SameKeyAs] : ids[i];
            object?[] values =
            [
                seq + 1, ids[i].ToString("N"), "key:" + key.ToString("N"), op.Code, op.Phase, firstAccount + op.Debit, firstAccount + op.Credit, op.Amount,
                op.Pending >= 0 ? ids[op.Pending].ToString("N") : DBNull.Value, op.Reverses >= 0 ? ids[op.Reverses].ToString("N") : DBNull.Value, op.HasAuthority ? "besluit" : "", head, hash,
            ];
            for (var v = 0; v < values.Length; v++)
            {
                insert.Parameters[v].Value = values[v];
            }

            try
            {
                insert.ExecuteNonQuery();
                (accepted[i], seq, head) = (true, seq + 1, hash);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == 19)
            {
            }
        }

        var balances = new List<long[]>();
        using (var reader = read.ExecuteReader())
        {
            while (reader.Read())
            {
                balances.Add([reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)]);
            }
        }

        transaction.Rollback();
        return (accepted, [.. balances]);
    }

    public void Dispose()
    {
        insert.Dispose();
        read.Dispose();
        connection.Dispose();
    }

    private static string Id(Guid? id) => id is null ? "NULL" : $"'{id:N}'";

    private static string WhoseId(HistoryAccount account) => account.Kind is 13 or 22 or 24 ? Id(Guid.NewGuid()) : "NULL";

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // made here
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
