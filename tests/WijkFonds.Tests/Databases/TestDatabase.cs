using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Databases;

/// <summary>
/// A fresh, migrated database of the kind this run is about. The whole suite runs once per kind: <c>tests/run</c> sets
/// WIJKFONDS_TEST_DATABASE to Sqlite or PostgreSql; without it, SQLite.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    /// <summary>On PostgreSQL everything but migrating runs as a login that owns nothing, as a real portal does.</summary>
    private const string Portal = "wijkfonds_test_portal";

    private static readonly Lazy<string> Template = new(() => MakeTemplate(SharedServer));

    private readonly string name = "wf_" + Guid.NewGuid().ToString("N");
    private readonly string server;

    /// <param name="ownServer">A PostgreSQL that this test made for itself; without it the one of the run.</param>
    public TestDatabase(string? ownServer = null)
        : this(ownServer ?? SharedServer, ownServer is null ? Template.Value : MakeTemplate(ownServer))
    {
    }

    private TestDatabase(string server, string template)
    {
        this.server = server;
        Folder = Directory.CreateTempSubdirectory("wijkfonds-test-").FullName;
        if (IsPostgreSql)
        {
            Admin(server, $"CREATE DATABASE {name} TEMPLATE {template}");
            OwnerConnectionString = On(server, name);
            ConnectionString = new NpgsqlConnectionStringBuilder(OwnerConnectionString) { Username = Portal }.ToString();
        }
        else
        {
            File.Copy(template, SqliteFile);
            ConnectionString = OwnerConnectionString = $"Data Source={SqliteFile}";
        }

        Lane = IsPostgreSql ? new PostgreSqlWriteLane(ConnectionString) : new SqliteWriteLane(ConnectionString);
    }

    public static bool IsPostgreSql => Environment.GetEnvironmentVariable("WIJKFONDS_TEST_DATABASE") == "PostgreSql";

    public string Folder { get; }

    private string SqliteFile => Path.Combine(Folder, "wijkfonds.db");

    /// <summary>Where the PostgreSQL of the test run listens; tests/run starts one in a temporary folder.</summary>
    private static string SharedServer => Environment.GetEnvironmentVariable("WIJKFONDS_TEST_POSTGRESQL") ?? "Host=127.0.0.1;Port=5499;Username=postgres";

    /// <summary>How the portal reaches it.</summary>
    public string ConnectionString { get; }

    /// <summary>How migrations reach it.</summary>
    public string OwnerConnectionString { get; }

    public IWriteLane Lane { get; }

    /// <summary>Use cases run through this, as in the portal.</summary>
    public Writes Writes(TimeProvider? clock = null) => new(Lane, clock ?? TimeProvider.System, new ChangedPages());

    /// <summary>A context to look with.</summary>
    public WijkFondsDb Read() => IsPostgreSql
        ? new WijkFondsDb(PostgreSqlEngine.ForWriting(ConnectionString))
        : new WijkFondsDb((DbContextOptions<WijkFondsDb>)SqliteEngine.ForReading(new DbContextOptionsBuilder<WijkFondsDb>(), ConnectionString).Options);

    /// <summary>Puts rows in the world that the test is not about.</summary>
    public async Task GivenAsync(params object[] rows) =>
        await Lane.RunAsync(
            async (db, stop) =>
            {
                db.AddRange(rows);
                return (await db.SaveChangesAsync(stop), true);
            },
            CancellationToken.None);

    /// <summary>Nobody writes here any more: all is in the one file, and nobody stands in the way of a copy.</summary>
    public void Rest()
    {
        (Lane as IDisposable)?.Dispose();
        if (IsPostgreSql)
        {
            ClearPools();
        }
    }

    /// <summary>Another one with the same in it; of a database at rest.</summary>
    public TestDatabase Copied() => new(server, IsPostgreSql ? name : SqliteFile);

    /// <summary>Throws all of it away: what is left is what an installer begins with. Only before the first use.</summary>
    public void MakeEmpty()
    {
        if (IsPostgreSql)
        {
            Admin(server, $"DROP DATABASE {name} WITH (FORCE)");
            Admin(server, $"CREATE DATABASE {name}");
            return;
        }

        foreach (var file in Directory.GetFiles(Folder, "wijkfonds.db*"))
        {
            File.Delete(file);
        }
    }

    public void Dispose()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        (Lane as IDisposable)?.Dispose();
        if (IsPostgreSql)
        {
            ClearPools();
            Admin(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Of this database only: those of the tests beside it would have to connect again.</summary>
    private void ClearPools()
    {
        foreach (var reached in new[] { ConnectionString, OwnerConnectionString })
        {
            using var connection = new NpgsqlConnection(reached);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static string MakeTemplate(string server)
    {
        if (!IsPostgreSql)
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("wijkfonds-template-").FullName, "template.db");
            var connectionString = $"Data Source={file};Pooling=False";
            new SqliteUpkeep(connectionString).MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
            return file;
        }

        var template = "wf_template_" + Guid.NewGuid().ToString("N");
        Admin(server, $"CREATE DATABASE {template}");
        new PostgreSqlUpkeep(On(server, template) + ";Pooling=false").MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
        // Roles are shared by every database of the server; another test run may make this one at the same moment.
        Admin(server, $"DO $$ BEGIN CREATE ROLE {Portal} LOGIN IN ROLE wijkfonds_app; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        return template;
    }

    private static string On(string server, string database) => server + $";Database={database};Maximum Pool Size=20";

    private static void Admin(string server, string sql)
    {
        using var connection = new NpgsqlConnection(On(server, "postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names made here
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
