using WijkFonds.Writing;

namespace WijkFonds.Backups;

/// <summary>Makes a backup: a copy of the database of one moment and the keys of the portal, in one file that can prove itself.</summary>
public sealed class MakeBackup(IDatabaseCopies copies, IDatabaseUpkeep upkeep, TimeProvider clock)
{
    /// <param name="Path">Where the backup comes; nothing may be there yet.</param>
    /// <param name="Origin">The public address of the portal, without https://.</param>
    /// <param name="DataFolder">Of this, the keys go along. What is mailed, logged or signed as a checkpoint does not.</param>
    /// <param name="KeyFiles">Paths of key files below the data folder.</param>
    public sealed record Input(string Path, string Origin, string DataFolder, IReadOnlyList<string> KeyFiles);

    public async Task<BackupManifest> MakeAsync(Input input, CancellationToken cancellationToken)
    {
        // Beside the backup: there is room there, and what is half done never leaves that disk. Nobody else may look into it meanwhile.
        var folder = input.Path + ".making";
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        try
        {
            var database = Path.Combine(folder, copies.FileName);
            var facts = await copies.WriteAsync(database, cancellationToken);
            var schema = (await upkeep.ReadSchemaAsync(cancellationToken)).Hash;
            BackupManifest? made = null;
            var whole = Path.Combine(folder, "backup");
            await BackupFile.WriteAsync(
                whole,
                hashes => made = new BackupManifest(BackupManifest.CurrentFormat, clock.GetUtcNow(), copies.Database, input.Origin, facts, schema, hashes),
                [(copies.FileName, database), .. input.KeyFiles.Select(key => (Path.GetRelativePath(input.DataFolder, key).Replace('\\', '/'), key))],
                cancellationToken);
            File.Move(whole, input.Path);
            return made!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
