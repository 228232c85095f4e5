using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WijkFonds.Sqlite;

/// <summary>
/// What pages read on. A page cannot write, whatever its code says: the connection refuses every change (goal G32). It stays open from
/// one page to the next, because opening costs more than most pages ask: settings, some twenty functions, and the schema read anew.
/// </summary>
internal sealed class ReadConnection(string connectionString) : SqliteConnection(connectionString)
{
    // The writer alone moves the log into the file (wal_autocheckpoint = 0 here).
    private const string Settings = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA trusted_schema=OFF;";

    private bool isDisposed;

    public override void Open()
    {
        base.Open();
        SqlitePragmas.Run(this, Settings);
    }

    /// <summary>Only with the context that it belongs to; that one waits in the pool for the next page.</summary>
    public override void Close()
    {
        if (isDisposed)
        {
            base.Close();
        }
    }

    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        base.Dispose(disposing);
    }

    /// <summary>Gives a context this connection instead of one that can write.</summary>
    internal sealed class Giver : DbConnectionInterceptor
    {
        public static readonly Giver Instance = new();

        public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
            InterceptionResult<DbConnection>.SuppressWithResult(new ReadConnection(eventData.ConnectionString!));
    }
}
