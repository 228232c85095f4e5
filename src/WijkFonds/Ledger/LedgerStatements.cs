using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WijkFonds.Ledger;

/// <summary>The only SQL that writes the ledger. Runs on the connection and in the transaction of the act.</summary>
internal sealed class LedgerStatements(WijkFondsDb db)
{
    /// <summary>
    /// On SQLite the statements of a connection live as long as it does: SQLite compiles all guards of the ledger into each, and that costs several
    /// times what running it does.
    /// </summary>
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Kept = [];

    private readonly bool isSqlite = db.IsSqlite;
    private readonly DbConnection connection = db.Database.GetDbConnection();
    private readonly DbTransaction transaction = db.Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Money moves only inside a unit of work.");

    /// <summary>
    /// Where the chain ends. On PostgreSQL this waits for its turn: the row stays locked until the act is kept or dropped.
    /// On SQLite there is one writer, so the last row is the head.
    /// </summary>
    public async Task<LedgerHead> LockHeadAsync(CancellationToken cancellationToken)
    {
        var command = Command(isSqlite
            ? "SELECT seq, hash FROM ledger_transfer ORDER BY seq DESC LIMIT 1"
            : "SELECT seq, hash FROM ledger_lock_head()");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new LedgerHead(reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, cancellationToken))
            : LedgerHead.Empty;
    }

    public async Task<long> InsertAsync(LedgerAccount account, CancellationToken cancellationToken)
    {
        var command = Command(
            """
            INSERT INTO ledger_account(code, kind, earmark, bound, neighbourhood_id, source_id, year, initiative_id, allocation_id, expires_on)
            VALUES (@code, @kind, @earmark, @bound, @neighbourhood_id, @source_id, @year, @initiative_id, @allocation_id, @expires_on) RETURNING id
            """,
            ("code", account.Code),
            ("kind", (int)account.Kind),
            ("earmark", account.Earmark),
            ("bound", account.Bound),
            ("neighbourhood_id", account.NeighbourhoodId),
            ("source_id", account.SourceId),
            ("year", account.Year),
            ("initiative_id", account.InitiativeId),
            ("allocation_id", account.AllocationId),
            ("expires_on", account.ExpiresOn));
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public Task InsertAsync(LedgerTransfer transfer, CancellationToken cancellationToken) => Command(
        """
        INSERT INTO ledger_transfer(seq, id, group_id, idem_key, code, phase, debit_id, credit_id, amount, pending_id, reverses_id,
          booked_on, subject_ref, actor_ref, authority_ref, private_commit, prev_hash, hash)
        VALUES (@seq, @id, @group_id, @idem_key, @code, @phase, @debit_id, @credit_id, @amount, @pending_id, @reverses_id,
          @booked_on, @subject_ref, @actor_ref, @authority_ref, @private_commit, @prev_hash, @hash)
        """,
        ("seq", transfer.Seq),
        ("id", transfer.Id),
        ("group_id", transfer.GroupId),
        ("idem_key", transfer.IdemKey),
        ("code", (int)transfer.Code),
        ("phase", (int)transfer.Phase),
        ("debit_id", transfer.DebitId),
        ("credit_id", transfer.CreditId),
        ("amount", transfer.Amount),
        ("pending_id", transfer.PendingId),
        ("reverses_id", transfer.ReversesId),
        ("booked_on", transfer.BookedOn),
        ("subject_ref", transfer.SubjectRef),
        ("actor_ref", transfer.ActorRef),
        ("authority_ref", transfer.AuthorityRef),
        ("private_commit", transfer.PrivateCommit),
        ("prev_hash", transfer.PrevHash),
        ("hash", transfer.Hash)).ExecuteNonQueryAsync(cancellationToken);

    public Task InsertAsync(CashbookLine line, CancellationToken cancellationToken) => Command(
        """
        INSERT INTO cashbook_line(seq, neighbourhood_id, year, booked_on, kind, amount_cents, free_after_cents, source_id, initiative_id, allocation_id)
        VALUES (@seq, @neighbourhood_id, @year, @booked_on, @kind, @amount_cents, @free_after_cents, @source_id, @initiative_id, @allocation_id)
        """,
        ("seq", line.Seq),
        ("neighbourhood_id", line.NeighbourhoodId),
        ("year", line.Year),
        ("booked_on", line.BookedOn),
        ("kind", (int)line.Kind),
        ("amount_cents", line.AmountCents),
        ("free_after_cents", line.FreeAfterCents),
        ("source_id", line.SourceId),
        ("initiative_id", line.InitiativeId),
        ("allocation_id", line.AllocationId)).ExecuteNonQueryAsync(cancellationToken);

    /// <summary>Whether the database refused because an account would pass its limit: our own name for that CHECK stands in the error.</summary>
    public static bool IsLimit(DbException exception) => exception.Message.Contains("ledger_account_never_over", StringComparison.Ordinal);

    /// <summary>
    /// The statement, filled in. Only SQLite keeps it for the next time: on PostgreSQL every act has a connection object of its own, and
    /// the driver itself keeps what it prepared for the real one.
    /// </summary>
    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = isSqlite ? Keep(sql, values) : New(sql, values);
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Stored(values[i].Value);
        }

        return command;
    }

    private DbCommand Keep(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var ofConnection = Kept.GetValue(connection, KeepWhileOpen);
        if (!ofConnection.TryGetValue(sql, out var command))
        {
            ofConnection.Add(sql, command = New(sql, values));
        }

        return command;
    }

    /// <summary>
    /// A connection that was closed and opened again is another one for SQLite. What was compiled on the first would go on working there: outside
    /// the transaction of the act, and in its way.
    /// </summary>
    private static Dictionary<string, DbCommand> KeepWhileOpen(DbConnection connection)
    {
        var kept = new Dictionary<string, DbCommand>(StringComparer.Ordinal);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed)
            {
                foreach (var command in kept.Values)
                {
                    command.Dispose();
                }

                kept.Clear();
            }
        };
        return kept;
    }

    private DbCommand New(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // only the constants of this file come here
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, _) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        // SQLite keeps ids as 32 letters and days as text, as everywhere in this database.
        Guid id when isSqlite => id.ToString("N"),
        DateOnly day when isSqlite => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
