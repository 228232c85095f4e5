using System.Data.Common;

namespace WijkFonds.Sqlite;

internal static class SqlitePragmas
{
    /// <summary>How long a write waits for another program to let go of the file; with what comes before and after it fifteen seconds (goal G16).</summary>
    public const int LockSecondsMax = 12;

    /// <summary>
    /// synchronous=FULL: with NORMAL a power cut loses acknowledged writes. recursive_triggers: without it REPLACE deletes unseen.
    /// secure_delete: what was erased is gone from the file too. cache_size: the ledger's unique hashes lie all over the file.
    /// </summary>
    public static readonly string ForWriting =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout={LockSecondsMax * 1000}; PRAGMA cache_size=-65536; PRAGMA trusted_schema=OFF;";

    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // only the constants of this folder come here
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
