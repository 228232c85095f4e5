using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using WijkFonds.Writing;

namespace WijkFonds.Sqlite;

/// <summary>
/// One fair queue before the one writer of SQLite. Acts that wait together share a commit, so that many neighbours at once do not
/// each wait for the disk; every act has its own savepoint and is answered only after that commit.
/// </summary>
public sealed class SqliteWriteLane : IWriteLane, IDisposable
{
    /// <summary>Acts in one commit at most: keeps the first of them from waiting long.</summary>
    private const int BatchMax = 64;

    private const int AttemptsMax = 4;

    private readonly Channel<Act> queue = Channel.CreateUnbounded<Act>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly PooledDbContextFactory<WijkFondsDb> contexts;
    private readonly Lazy<Task> loop;

    public SqliteWriteLane(string connectionString)
    {
        // Not pooled: this is the only connection that ever writes or moves the log into the file.
        connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = SqlitePragmas.LockSecondsMax }.ToString());
        contexts = new PooledDbContextFactory<WijkFondsDb>(SqliteEngine.ForWriting(connection));
        loop = new Lazy<Task>(() => Task.Run(RunAsync));
    }

    public async Task<T> RunAsync<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken)
    {
        _ = loop.Value;
        var waiting = new Act<T>(act, cancellationToken);
        await queue.Writer.WriteAsync(waiting, cancellationToken);
        return await waiting.Answer.Task;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        if (loop.IsValueCreated)
        {
            loop.Value.Wait(TimeSpan.FromSeconds(10));
        }

        connection.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<Act>(BatchMax);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < BatchMax && queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                await CommitAsync(batch);
                batch.ForEach(act => act.Acknowledge());
            }
#pragma warning disable CA1031 // whatever broke the commit is told to everyone who waits for it; the lane itself goes on
            catch (Exception exception)
#pragma warning restore CA1031
            {
                connection.Close();
                var cannotKeep = CannotKeep(exception);
                // Whoever stood in line behind this has waited as long for the same thing: nobody waits twice (goal G16).
                while (cannotKeep && queue.Reader.TryRead(out var next))
                {
                    batch.Add(next);
                }

                var told = cannotKeep ? new CannotKeepNowException(exception) : exception;
                batch.ForEach(act => act.Fail(told));
            }

            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Act> batch)
    {
        if (connection.State != System.Data.ConnectionState.Open)
        {
            connection.Open();
            SqlitePragmas.Run(connection, SqlitePragmas.ForWriting);
        }

        // BEGIN IMMEDIATE: with a deferred begin every second writer is refused half-way.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var kept = false;
        foreach (var act in batch)
        {
            kept |= await RunOneAsync(act, transaction);
        }

        if (kept)
        {
            transaction.Commit();
        }
        else
        {
            transaction.Rollback();
        }
    }

    private async Task<bool> RunOneAsync(Act act, SqliteTransaction transaction)
    {
        for (var attempt = 1; ; attempt++)
        {
            transaction.Save("act");
            try
            {
                await using var db = await contexts.CreateDbContextAsync();
                db.Database.AutoSavepointsEnabled = false;
                await db.Database.UseTransactionAsync(transaction);
                if (await act.RunAsync(db))
                {
                    transaction.Release("act");
                    return true;
                }

                transaction.Rollback("act");
                return false;
            }
            catch (DbUpdateConcurrencyException) when (attempt < AttemptsMax)
            {
                transaction.Rollback("act");
            }
#pragma warning disable CA1031 // told to the one who asked; the others in this commit are not touched
            catch (Exception exception) when (!CannotKeep(exception))
#pragma warning restore CA1031
            {
                transaction.Rollback("act");
                act.Exception = exception;
                return false;
            }
        }
    }

    /// <summary>Locked by another program, written on a medium that refuses, or no room left: SQLITE_BUSY, READONLY, IOERR, FULL and CANTOPEN.</summary>
    private static bool CannotKeep(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteErrorCode: 5 or 8 or 10 or 13 or 14 };

    private abstract class Act
    {
        public Exception? Exception { get; set; }

        public abstract Task<bool> RunAsync(WijkFondsDb db);

        public abstract void Acknowledge();

        public abstract void Fail(Exception exception);
    }

    private sealed class Act<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken) : Act
    {
        private T? result;

        // The writer must not run the code of those who waited for it.
        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> RunAsync(WijkFondsDb db)
        {
            (result, var keep) = await act(db, cancellationToken);
            return keep;
        }

        public override void Acknowledge()
        {
            if (Exception is null)
            {
                Answer.SetResult(result!);
            }
            else
            {
                Answer.SetException(Exception);
            }
        }

        public override void Fail(Exception exception) => Answer.TrySetException(Exception ?? exception);
    }
}
