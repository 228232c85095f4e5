using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WijkFonds.Ledger;

/// <summary>The only SQL that writes the ledger. Runs on the connection and in the transaction of the act.</summary>
internal sealed class LedgerStatements(WijkFondsDb db)
{
    private readonly bool isSqlite = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
    private readonly DbConnection connection = db.Database.GetDbConnection();
    private readonly DbTransaction transaction = db.Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Money moves only inside a unit of work.");

    /// <summary>
    /// Where the chain ends. On PostgreSQL this waits for its turn: the row stays locked until the act is kept or dropped.
    /// On SQLite there is one writer, so the last row is the head.
    /// </summary>
    public async Task<LedgerHead> LockHeadAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(isSqlite
            ? "SELECT seq, hash FROM ledger_transfer ORDER BY seq DESC LIMIT 1"
            : "SELECT seq, hash FROM ledger_lock_head()");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new LedgerHead(reader.GetInt64(0), await reader.GetFieldValueAsync<byte[]>(1, cancellationToken))
            : LedgerHead.Empty;
    }

    public async Task<long> InsertAsync(LedgerAccount account, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            INSERT INTO ledger_account(code, kind, earmark, bound, neighbourhood_id, source_id, year, initiative_id, allocation_id, expires_on)
            VALUES (@code, @kind, @earmark, @bound, @neighbourhood_id, @source_id, @year, @initiative_id, @allocation_id, @expires_on) RETURNING id
            """);
        Add(command, "code", account.Code);
        Add(command, "kind", (int)account.Kind);
        Add(command, "earmark", account.Earmark);
        Add(command, "bound", account.Bound);
        Add(command, "neighbourhood_id", account.NeighbourhoodId);
        Add(command, "source_id", account.SourceId);
        Add(command, "year", account.Year);
        Add(command, "initiative_id", account.InitiativeId);
        Add(command, "allocation_id", account.AllocationId);
        Add(command, "expires_on", account.ExpiresOn);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task InsertAsync(LedgerTransfer transfer, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            INSERT INTO ledger_transfer(seq, id, group_id, idem_key, code, phase, debit_id, credit_id, amount, pending_id, reverses_id,
              booked_on, subject_ref, actor_ref, authority_ref, private_commit, prev_hash, hash)
            VALUES (@seq, @id, @group_id, @idem_key, @code, @phase, @debit_id, @credit_id, @amount, @pending_id, @reverses_id,
              @booked_on, @subject_ref, @actor_ref, @authority_ref, @private_commit, @prev_hash, @hash)
            """);
        Add(command, "seq", transfer.Seq);
        Add(command, "id", transfer.Id);
        Add(command, "group_id", transfer.GroupId);
        Add(command, "idem_key", transfer.IdemKey);
        Add(command, "code", (int)transfer.Code);
        Add(command, "phase", (int)transfer.Phase);
        Add(command, "debit_id", transfer.DebitId);
        Add(command, "credit_id", transfer.CreditId);
        Add(command, "amount", transfer.Amount);
        Add(command, "pending_id", transfer.PendingId);
        Add(command, "reverses_id", transfer.ReversesId);
        Add(command, "booked_on", transfer.BookedOn);
        Add(command, "subject_ref", transfer.SubjectRef);
        Add(command, "actor_ref", transfer.ActorRef);
        Add(command, "authority_ref", transfer.AuthorityRef);
        Add(command, "private_commit", transfer.PrivateCommit);
        Add(command, "prev_hash", transfer.PrevHash);
        Add(command, "hash", transfer.Hash);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Whether the database refused because an account would pass its limit: our own name for that CHECK stands in the error.</summary>
    public static bool IsLimit(DbException exception) => exception.Message.Contains("ledger_account_never_over", StringComparison.Ordinal);

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // only the constants of this file come here
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value switch
        {
            null => DBNull.Value,
            // SQLite keeps ids as 32 letters and days as text, as everywhere in this database.
            Guid id when isSqlite => id.ToString("N"),
            DateOnly day when isSqlite => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value,
        };
        command.Parameters.Add(parameter);
    }
}
