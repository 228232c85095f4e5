using Npgsql;

namespace WijkFonds.Tests.Ledger.Histories;

/// <summary>
/// Runs histories against the guards of PostgreSQL, as the login of the portal. A whole history goes over the wire at once and is tried
/// there, each operation in a block of its own; then it is rolled back.
/// </summary>
internal sealed class PostgreSqlHistories : IHistories
{
    private const int HistoriesPerVacuum = 50;

    private const string Attempt =
        """
        CREATE FUNCTION pg_temp.attempt(ids uuid[], keys text[], codes int[], phases int[], debits bigint[], credits bigint[], amounts bigint[], pendings uuid[], reverses uuid[], authorities text[])
        RETURNS boolean[] LANGUAGE plpgsql AS $$
        DECLARE accepted boolean[] := '{}'; t ledger_transfer; head bytea := decode(repeat('00',32),'hex'); number bigint := 0;
        BEGIN
          FOR i IN 1..array_length(ids, 1) LOOP
            BEGIN
              t := ROW(number+1, ids[i], ids[i], keys[i], codes[i], phases[i], debits[i], credits[i], amounts[i], pendings[i], reverses[i], DATE '2026-11-20', 'proef', 'proef', authorities[i], '', head, NULL);
              t.hash := sha256('\x02'::bytea||head||sha256('\x00'::bytea||public.ledger_canonical(t)));
              INSERT INTO ledger_transfer SELECT t.*;
              number := number+1; head := t.hash; accepted := accepted || true;
            EXCEPTION WHEN raise_exception OR check_violation OR unique_violation OR foreign_key_violation OR serialization_failure THEN accepted := accepted || false;
            END;
          END LOOP;
          RETURN accepted;
        END $$
        """;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlConnection owner;
    private readonly long[] accounts;
    private int runs;

    public PostgreSqlHistories(string connectionString, string ownerConnectionString)
    {
        owner = new NpgsqlConnection(ownerConnectionString + ";Pooling=false");
        owner.Open();
        connection = new NpgsqlConnection(connectionString + ";Pooling=false;Max Auto Prepare=10");
        connection.Open();
        Run(Attempt, connection);
        accounts = [.. HistoryWorld.Accounts.Select(Insert)];
    }

    public (bool[] Accepted, long[][] Balances) Run(IReadOnlyList<HistoryOperation> history)
    {
        if (++runs % HistoriesPerVacuum == 0)
        {
            // What was rolled back stays in the way of the same numbers until it is swept up.
            Run("VACUUM ledger_transfer, ledger_account, ledger_head", owner);
        }

        using var transaction = connection.BeginTransaction();
        var ids = history.Select(_ => Guid.NewGuid()).ToArray();
        using var attempt = new NpgsqlCommand("SELECT pg_temp.attempt($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", connection, transaction);
        object[] arrays =
        [
            ids,
            history.Select((op, i) => "key:" + (op.SameKeyAs >= 0 ? ids[op.SameKeyAs] : ids[i]).ToString("N")).ToArray(),
            history.Select(op => op.Code).ToArray(),
            history.Select(op => op.Phase).ToArray(),
            history.Select(op => accounts[op.Debit]).ToArray(),
            history.Select(op => accounts[op.Credit]).ToArray(),
            history.Select(op => op.Amount).ToArray(),
            history.Select(op => op.Pending >= 0 ? ids[op.Pending] : (Guid?)null).ToArray(),
            history.Select(op => op.Reverses >= 0 ? ids[op.Reverses] : (Guid?)null).ToArray(),
            history.Select(op => op.HasAuthority ? "besluit" : "").ToArray(),
        ];
        foreach (var array in arrays)
        {
            attempt.Parameters.Add(new NpgsqlParameter { Value = array });
        }

        var accepted = (bool[])attempt.ExecuteScalar()!;
        using var read = new NpgsqlCommand("SELECT debits_posted, credits_posted, debits_pending, credits_pending FROM ledger_account WHERE id = ANY($1) ORDER BY id", connection, transaction);
        read.Parameters.Add(new NpgsqlParameter { Value = accounts });
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
        connection.Dispose();
        owner.Dispose();
    }

    private long Insert(HistoryAccount a)
    {
        using var command = new NpgsqlCommand(
            """
            INSERT INTO ledger_account(code, kind, earmark, bound, source_id, neighbourhood_id, year, initiative_id, allocation_id)
            VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$8) RETURNING id
            """,
            connection);
        foreach (var value in new object?[] { a.Code, a.Kind, a.Earmark, a.Bound, a.Source, a.Wijk, a.Year, a.Kind is 13 or 22 or 24 ? Guid.NewGuid() : null })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return (long)command.ExecuteScalar()!;
    }

    private static void Run(string sql, NpgsqlConnection on)
    {
#pragma warning disable CA2100 // made here
        using var command = new NpgsqlCommand(sql, on);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
