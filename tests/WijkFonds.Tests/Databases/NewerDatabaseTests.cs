using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Databases;

public sealed class NewerDatabaseTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <summary>Goal G19: an older program that meets a newer database says so and writes nothing.</summary>
    /// <remarks>Turns red without the comparison in Migrating.IsNeededAsync.</remarks>
    [Fact]
    public async Task An_older_program_refuses_a_newer_database_and_leaves_it_as_it_is()
    {
        var history = TestDatabase.IsPostgreSql ? "\"__EFMigrationsHistory\"(\"MigrationId\", \"ProductVersion\")" : "__EFMigrationsHistory(MigrationId, ProductVersion)";
        await RunAsync($"INSERT INTO {history} VALUES ('20991231000000_FromTheFuture', '99.0')");
        var before = await CountAsync();
        IDatabaseUpkeep upkeep = TestDatabase.IsPostgreSql ? new PostgreSqlUpkeep(database.OwnerConnectionString) : new SqliteUpkeep(database.ConnectionString);

        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => upkeep.MigrateAsync(CancellationToken.None));

        Assert.Contains("FromTheFuture", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nieuwere versie", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    private Task<object?> RunAsync(string sql) => ScalarAsync(sql);

    private async Task<long> CountAsync() => Convert.ToInt64(
        await ScalarAsync(TestDatabase.IsPostgreSql ? "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace" : "SELECT count(*) FROM sqlite_master"),
        System.Globalization.CultureInfo.InvariantCulture);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = TestDatabase.IsPostgreSql ? new NpgsqlConnection(database.OwnerConnectionString) : new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written above
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
