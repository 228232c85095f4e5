using Microsoft.EntityFrameworkCore;
using Npgsql;
using WijkFonds.Writing;

namespace WijkFonds.PostgreSql;

/// <summary>Migrates a PostgreSQL database; EF takes a lock there that ends with its connection.</summary>
public sealed class PostgreSqlUpkeep(string ownerConnectionString) : IDatabaseUpkeep
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = new WijkFondsDb(PostgreSqlEngine.ForWriting(ownerConnectionString));
        if (await Migrating.IsNeededAsync(db, cancellationToken))
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    public SchemaPrint ExpectedSchema => SchemaPrint.Expected(typeof(PostgreSqlUpkeep));

    public async Task<SchemaPrint> ReadSchemaAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
        return await PostgreSqlSchema.ReadAsync(connection, cancellationToken);
    }

    /// <summary>Nothing to do: autovacuum gives the room of erased rows away, and the write-ahead log is the server's own.</summary>
    public Task ForgetErasedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
