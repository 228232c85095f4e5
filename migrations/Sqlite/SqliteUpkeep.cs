using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Writing;

namespace WijkFonds.Sqlite;

/// <summary>Migrates a SQLite file. One process owns the file, so a lock that a killed start left behind may be cleared.</summary>
public sealed class SqliteUpkeep(string connectionString) : IDatabaseUpkeep
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        SqlitePragmas.Run(connection, SqlitePragmas.ForWriting);
        await using var db = new WijkFondsDb(SqliteEngine.ForWriting(connection));
        if (!await Migrating.IsNeededAsync(db, cancellationToken))
        {
            return;
        }

        SqlitePragmas.Run(connection, "DROP TABLE IF EXISTS __EFMigrationsLock;");
        await db.Database.MigrateAsync(cancellationToken);
    }

    public SchemaPrint ExpectedSchema => SchemaPrint.Expected(typeof(SqliteUpkeep));

    public async Task<SchemaPrint> ReadSchemaAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        SqlitePragmas.Run(connection, "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0;");
        return SqliteSchema.Read(connection);
    }

    /// <summary>
    /// Moves the log into the file and empties it: in the file secure_delete overwrites what was erased, the log still had it.
    /// When somebody reads at this very moment the log stays until the next time.
    /// </summary>
    public async Task ForgetErasedAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        SqlitePragmas.Run(connection, "PRAGMA busy_timeout=2000; PRAGMA wal_checkpoint(TRUNCATE);");
    }
}
