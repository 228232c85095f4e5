using System.ComponentModel;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using WijkFonds.Backups;

namespace WijkFonds.PostgreSql;

/// <summary>Copies of a PostgreSQL database, by its own tools pg_dump and pg_restore, with the rights of who owns the tables.</summary>
public sealed class PostgreSqlCopies(string ownerConnectionString) : IDatabaseCopies
{
    public string Database => "PostgreSql";

    public string FileName => "wijkfonds.dump";

    public async Task<BackupFacts> WriteAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new CopyNotPossibleException($"PostgreSQL is niet te bereiken: {exception.Message}");
        }

        // What we write down about it and what pg_dump sees is one and the same moment.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection, moment);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancellationToken))!;
        await RunAsync("pg_dump", connection.Database, ["--format=custom", "--compress=0", $"--snapshot={snapshot}", $"--file={path}"], cancellationToken);
        return await FactsAsync(connection, moment, cancellationToken);
    }

    public async Task<DatabaseCopy> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"wijkfonds_verify_{Guid.NewGuid():N}");
        try
        {
            await AdministerAsync($"CREATE DATABASE {name} TEMPLATE template0", cancellationToken);
        }
        catch (PostgresException exception)
        {
            throw new CopyNotPossibleException($"Voor backup verify moet Database:OwnerConnectionString een database mogen maken (CREATEDB): {exception.MessageText}");
        }

        var there = new NpgsqlConnectionStringBuilder(ownerConnectionString) { Database = name, Pooling = false }.ToString();
        try
        {
            await RunAsync("pg_restore", name, ["--exit-on-error", $"--dbname={name}", path], cancellationToken);
        }
        catch (CopyNotPossibleException)
        {
            await DropAsync(name);
            throw;
        }

        return new DatabaseCopy(new WijkFondsDb(PostgreSqlEngine.ForWriting(there)), new PostgreSqlUpkeep(there), null, () => DropAsync(name));
    }

    private static async Task<BackupFacts> FactsAsync(NpgsqlConnection connection, NpgsqlTransaction moment, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT (SELECT id FROM portal), h.seq, encode(h.hash,'hex'), (SELECT max("MigrationId") FROM "__EFMigrationsHistory") FROM ledger_head h
            """,
            connection,
            moment);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new BackupFacts(reader.GetGuid(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3));
    }

    private async ValueTask DropAsync(string name) => await AdministerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);

    private async Task AdministerAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // names made here
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs a tool of PostgreSQL. The password goes by the environment: what stands on a command line can be read by everybody on the machine.</summary>
    private async Task RunAsync(string tool, string database, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(ownerConnectionString);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = settings.Host;
        start.Environment["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = settings.Username;
        start.Environment["PGPASSWORD"] = settings.Password;
        start.Environment["PGDATABASE"] = database;
        start.Environment["PGSSLMODE"] = settings.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() };
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new CopyNotPossibleException($"{tool} lukte niet: {said.Trim()}");
            }
        }
        catch (Win32Exception)
        {
            throw new CopyNotPossibleException($"{tool} is er niet op deze machine. Installeer de PostgreSQL-client van dezelfde versie als de server (Debian: apt install postgresql-client).");
        }
    }
}
