using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WijkFonds.Sqlite;

/// <summary>A page cannot write, whatever its code says: the connection it reads on refuses every change (goal G32).</summary>
internal sealed class ReadOnlyConnection : DbConnectionInterceptor
{
    public static readonly ReadOnlyConnection Instance = new();

    // Set at every open: pooled and new connections differ. The writer alone moves the log into the file (wal_autocheckpoint = 0 here).
    private const string Settings = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA trusted_schema=OFF; PRAGMA mmap_size=268435456;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SqlitePragmas.Run(connection, Settings);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
