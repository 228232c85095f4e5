namespace WijkFonds.Backups;

/// <summary>Makes a whole copy of a database that is in use, and opens one without touching the real one.</summary>
public interface IDatabaseCopies
{
    /// <summary>Sqlite or PostgreSql.</summary>
    string Database { get; }

    /// <summary>What the copy is called inside a backup.</summary>
    string FileName { get; }

    /// <summary>Writes everything that was kept at one moment, while the portal goes on. Throws <see cref="CopyNotPossibleException"/> when a tool is missing.</summary>
    Task<BackupFacts> WriteAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens a copy at a place of its own, which is gone afterwards. Throws <see cref="CopyNotPossibleException"/> when it is no database.</summary>
    Task<DatabaseCopy> OpenAsync(string path, CancellationToken cancellationToken);
}
