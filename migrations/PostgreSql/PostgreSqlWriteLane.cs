using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using WijkFonds.Writing;

namespace WijkFonds.PostgreSql;

/// <summary>Every act has its own transaction; one that loses a race runs again on fresh data.</summary>
public sealed class PostgreSqlWriteLane(string connectionString, IsolationLevel isolation = IsolationLevel.ReadCommitted) : IWriteLane
{
    /// <summary>At the stricter levels of isolation everybody but one of a crowd begins again, so a crowd of 64 needs patience.</summary>
    private const int AttemptsMax = 40;

    private const int DelayMaxMilliseconds = 250;

    private readonly PooledDbContextFactory<WijkFondsDb> contexts = new(PostgreSqlEngine.ForWriting(connectionString));

    public async Task<T> RunAsync<T>(Func<WijkFondsDb, CancellationToken, Task<(T Result, bool Keep)>> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                db.Database.AutoSavepointsEnabled = false;
                await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancellationToken);
                var (result, keep) = await act(db, cancellationToken);
                if (keep)
                {
                    // Once asked, a commit is not called off: whoever waits must hear the truth.
                    await transaction.CommitAsync(CancellationToken.None);
                }

                return result;
            }
            catch (Exception exception) when (attempt < AttemptsMax && MayWorkNextTime(exception))
            {
                await Task.Delay(Random.Shared.Next(1, Math.Min(8 * attempt, DelayMaxMilliseconds)), cancellationToken);
            }
            catch (Exception exception) when (!MayWorkNextTime(exception) && CannotKeep(exception))
            {
                throw new CannotKeepNowException(exception);
            }
        }
    }

    /// <summary>The line broke, the server is going or coming, or it has no room left.</summary>
    private static bool CannotKeep(Exception exception) =>
        (exception as NpgsqlException ?? exception.InnerException as NpgsqlException) is { } told
        && (told.IsTransient || told.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.ReadOnlySqlTransaction);

    /// <summary>Serialization failure, deadlock, lock not available, or somebody else made the same row first.</summary>
    private static bool MayWorkNextTime(Exception exception) =>
        exception is DbUpdateConcurrencyException
        || (exception as PostgresException ?? exception.InnerException as PostgresException) is
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation
        };
}
