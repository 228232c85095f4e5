using Microsoft.EntityFrameworkCore;

namespace WijkFonds.Writing;

/// <summary>What both databases check before a migration.</summary>
public static class Migrating
{
    /// <summary>
    /// Whether anything is missing. Asked first, because even an empty migration takes a lock that a kill leaves behind for ever
    /// on SQLite (dotnet/efcore#38958).
    /// </summary>
    public static async Task<bool> IsNeededAsync(DbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new NewerDatabaseException(unknown);
        }

        return known.Count > applied.Count;
    }
}
