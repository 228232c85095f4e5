namespace WijkFonds.Backups;

/// <summary>The first thing in a backup: what it is of, from when, and what must be in it.</summary>
/// <param name="Database">Sqlite or PostgreSql.</param>
/// <param name="Origin">The public address of the portal, without https://.</param>
/// <param name="Schema">What the database was made of: the hash of all tables, limits and guards.</param>
/// <param name="Files">Every file beside this one, with its SHA-256.</param>
public sealed record BackupManifest(
    int Format, DateTimeOffset MadeAt, string Database, string Origin, BackupFacts Facts, string Schema, IReadOnlyDictionary<string, string> Files)
{
    public const int CurrentFormat = 1;
}
