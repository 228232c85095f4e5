using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using WijkFonds.Backups;
using WijkFonds.Writing;

namespace WijkFonds.PostgreSql;

/// <summary>Runs the portal on PostgreSQL, also with several web processes at once.</summary>
public static class PostgreSqlEngine
{
    public static IServiceCollection AddPostgreSql(this IServiceCollection services, string connectionString, string? ownerConnectionString)
    {
        var reading = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "wijkfonds-lezen" };
        // A page cannot write, whatever its code says (goal G32).
        reading.Options = (reading.Options + " -c default_transaction_read_only=on").Trim();
        services.AddDbContextPool<WijkFondsDb>(options => Configure(options, reading.ToString()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddSingleton<IWriteLane>(_ => new PostgreSqlWriteLane(connectionString));
        services.AddSingleton<IDatabaseUpkeep>(_ => new PostgreSqlUpkeep(ownerConnectionString ?? connectionString));
        services.AddSingleton<IDatabaseCopies>(_ => new PostgreSqlCopies(ownerConnectionString ?? connectionString));
        services.AddSingleton(provider => new PostgreSqlNews(connectionString, provider.GetRequiredService<ChangedPages>()));
        return services;
    }

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(WithPreparing(connectionString), Configure);

    public static DbContextOptions<WijkFondsDb> ForWriting(string connectionString) =>
        (DbContextOptions<WijkFondsDb>)Configure(new DbContextOptionsBuilder<WijkFondsDb>(), connectionString).Options;

    /// <summary>What is asked again and again is worked out by PostgreSQL once for each connection. A pooler in between must allow that.</summary>
    private static string WithPreparing(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? 200 : settings.MaxAutoPrepare;
        return settings.ToString();
    }

    private static void Configure(NpgsqlDbContextOptionsBuilder postgres) => postgres
        .MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
}
