using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using WijkFonds.Backups;
using WijkFonds.Writing;

namespace WijkFonds.Sqlite;

/// <summary>Runs the portal on SQLite: many readers that can only read, and one writer.</summary>
public static class SqliteEngine
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<WijkFondsDb>(options => ForReading(options, connectionString));
        services.AddSingleton<IWriteLane>(_ => new SqliteWriteLane(connectionString));
        services.AddSingleton<IDatabaseUpkeep>(_ => new SqliteUpkeep(connectionString));
        services.AddSingleton<IDatabaseCopies>(_ => new SqliteCopies(connectionString));
        return services;
    }

    public static DbContextOptionsBuilder ForReading(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 15, Pooling = false }.ToString(), Configure)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(ReadConnection.Giver.Instance);

    public static DbContextOptions<WijkFondsDb> ForWriting(SqliteConnection connection) =>
        new DbContextOptionsBuilder<WijkFondsDb>().UseSqlite(connection, Configure).Options;

    private static void Configure(SqliteDbContextOptionsBuilder sqlite) => sqlite
        .MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
