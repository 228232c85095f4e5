using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;

namespace WijkFonds.Benchmarks;

internal static class Engines
{
    public static async Task<Engine> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("wijkfonds-benchmark-").FullName;
        var connectionString = $"Data Source={Path.Combine(folder, "wijkfonds.db")}";
        await new SqliteUpkeep(connectionString).MigrateAsync(CancellationToken.None);
        var lane = new SqliteWriteLane(connectionString);

        var bare = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        await bare.OpenAsync();
        await using (var create = bare.CreateCommand())
        {
            // The same promise as the portal gives: on the disk before the answer.
            create.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)";
            await create.ExecuteNonQueryAsync();
        }

        var insert = bare.CreateCommand();
        insert.CommandText = "INSERT INTO row (text) VALUES ('een rij van ongeveer honderd letters, zoals een steunbetuiging in de tabel van het portaal ook is')";
        insert.Prepare();
        return new Engine("SQLite", lane, () => Task.FromResult(insert.ExecuteNonQuery()), async () =>
        {
            lane.Dispose();
            await insert.DisposeAsync();
            await bare.DisposeAsync();
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        });
    }

    public static async Task<Engine> PostgreSqlAsync()
    {
        var server = await PostgreSqlServer.StartAsync();
        await using (var admin = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false"))
        {
            await admin.OpenAsync();
            await using var create = new NpgsqlCommand("CREATE DATABASE wijkfonds", admin);
            await create.ExecuteNonQueryAsync();
        }

        var connectionString = server.ConnectionString("wijkfonds");
        await new PostgreSqlUpkeep(connectionString + ";Pooling=false").MigrateAsync(CancellationToken.None);
        var bare = new NpgsqlConnection(connectionString);
        await bare.OpenAsync();
        await using (var create = new NpgsqlCommand("CREATE TABLE bare_row (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text TEXT NOT NULL)", bare))
        {
            await create.ExecuteNonQueryAsync();
        }

        var insert = new NpgsqlCommand("INSERT INTO bare_row (text) VALUES ('een rij van ongeveer honderd letters, zoals een steunbetuiging in de tabel van het portaal ook is')", bare);
        await insert.PrepareAsync();
        return new Engine("PostgreSQL", new PostgreSqlWriteLane(connectionString), () => insert.ExecuteNonQueryAsync(), async () =>
        {
            await insert.DisposeAsync();
            await bare.DisposeAsync();
            NpgsqlConnection.ClearAllPools();
            await server.DisposeAsync();
        });
    }
}
