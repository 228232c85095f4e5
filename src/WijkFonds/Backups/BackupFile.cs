using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WijkFonds.Backups;

/// <summary>
/// One file with everything that is needed to begin again: an ordinary zip, so that anybody can unpack it at night. Its last 64 letters
/// (the comment of the zip) are the SHA-256 of all bytes before them, so no byte of it can change unseen.
/// </summary>
public static class BackupFile
{
    public const string ManifestName = "manifest.json";

    private const int SealLength = 64;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Puts the files together and makes sure that they are on the disk; who asked for it gives the backup its name after that.</summary>
    /// <param name="files">Name in the backup, and where the file lies now.</param>
    public static async Task WriteAsync(string path, Func<IReadOnlyDictionary<string, string>, BackupManifest> manifest, IReadOnlyList<(string Name, string Path)> files, CancellationToken cancellationToken)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, file) in files)
        {
            await using var content = File.OpenRead(file);
            hashes[name] = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }

        // The keys of the portal are in it, so it is for nobody's eyes but ours.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = new FileStream(path, options);
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = new string('0', SealLength);
            await using (var first = await zip.CreateEntry(ManifestName).OpenAsync(cancellationToken))
            {
                await JsonSerializer.SerializeAsync(first, manifest(hashes), Readable, cancellationToken);
            }

            foreach (var (name, file) in files)
            {
                await zip.CreateEntryFromFileAsync(file, name, CompressionLevel.Fastest, cancellationToken);
            }
        }

        var seal = await SealAsync(stream, cancellationToken);
        stream.Position = stream.Length - SealLength;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(seal), cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Why this file is no whole backup, as a sentence; null when every byte is as it was made.</summary>
    public static async Task<string?> DamageAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var start = new byte[16];
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        if (Encoding.ASCII.GetString(start, 0, read).StartsWith("SQLite format 3", StringComparison.Ordinal))
        {
            return "Dit is een kale kopie van een databasebestand. De laatste boekingen kunnen daarin ontbreken zonder dat iemand het ziet. Maak een back-up met: backup PAD";
        }

        if (stream.Length <= SealLength || start is not [(byte)'P', (byte)'K', ..])
        {
            return "Dit is geen back-up van WijkFonds.";
        }

        var seal = new byte[SealLength];
        stream.Position = stream.Length - SealLength;
        await stream.ReadExactlyAsync(seal, cancellationToken);
        return Encoding.ASCII.GetString(seal) == await SealAsync(stream, cancellationToken)
            ? null
            : "De back-up is beschadigd of afgebroken: de inhoud klopt niet met het zegel aan het eind.";
    }

    /// <summary>The manifest of a whole backup; null when it is missing or of a later kind.</summary>
    public static async Task<BackupManifest?> ManifestAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path, cancellationToken);
            if (zip.GetEntry(ManifestName) is not { } first)
            {
                return null;
            }

            await using var content = await first.OpenAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(content, cancellationToken: cancellationToken) is { Format: BackupManifest.CurrentFormat, Facts: not null, Files: not null } manifest ? manifest : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Unpacks into a folder and compares every file with the manifest; returns the name of the first that differs, or null.</summary>
    public static async Task<string?> UnpackAsync(string path, BackupManifest manifest, string folder, CancellationToken cancellationToken)
    {
        await ZipFile.ExtractToDirectoryAsync(path, folder, cancellationToken);
        var there = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(name => name != ManifestName);
        foreach (var name in there.Union(manifest.Files.Keys).Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, name);
            if (!File.Exists(file) || !manifest.Files.TryGetValue(name, out var hash))
            {
                return name;
            }

            await using var content = File.OpenRead(file);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) != hash)
            {
                return name;
            }
        }

        return null;
    }

    private static async Task<string> SealAsync(FileStream stream, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        for (var left = stream.Length - SealLength; left > 0;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
