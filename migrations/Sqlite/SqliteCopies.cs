using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Backups;

namespace WijkFonds.Sqlite;

/// <summary>
/// Copies of a SQLite file. VACUUM INTO reads one moment, log and all, while the portal writes on; a plain copy of the file misses what is
/// still in the log, and nothing in it shows that (X13).
/// </summary>
public sealed class SqliteCopies(string connectionString) : IDatabaseCopies
{
    public string Database => "Sqlite";

    public string FileName => "wijkfonds.db";

    public async Task<BackupFacts> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (!File.Exists(file))
        {
            throw new CopyNotPossibleException($"Er is geen database: {file}");
        }

        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString()))
        {
            await connection.OpenAsync(cancellationToken);
            SqlitePragmas.Run(connection, "PRAGMA busy_timeout=15000; PRAGMA wal_autocheckpoint=0;");
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $path";
            command.Parameters.AddWithValue("$path", path);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var copy = new WijkFondsDb(ForLooking(path));
        return await BackupFacts.ReadAsync(copy, cancellationToken);
    }

    public async Task<DatabaseCopy> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            string? unsound;
            await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                await connection.OpenAsync(cancellationToken);
                unsound = Unsound(connection);
            }

            return new DatabaseCopy(new WijkFondsDb(ForLooking(path)), new SqliteUpkeep($"Data Source={path};Pooling=False"), unsound, () => ValueTask.CompletedTask);
        }
        catch (SqliteException exception)
        {
            throw new CopyNotPossibleException($"SQLite kan het bestand niet lezen: {exception.Message}");
        }
    }

    private static string? Unsound(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        var whole = (string)command.ExecuteScalar()!;
        if (whole != "ok")
        {
            return whole;
        }

        command.CommandText = "SELECT \"table\" || ' ' || \"parent\" FROM pragma_foreign_key_check LIMIT 1";
        return (string?)command.ExecuteScalar() is { } orphan ? $"a row without what it belongs to: {orphan}" : null;
    }

    private static DbContextOptions<WijkFondsDb> ForLooking(string path) =>
        (DbContextOptions<WijkFondsDb>)SqliteEngine.ForReading(new DbContextOptionsBuilder<WijkFondsDb>(), $"Data Source={path}").Options;
}
