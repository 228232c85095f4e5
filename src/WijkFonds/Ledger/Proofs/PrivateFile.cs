namespace WijkFonds.Ledger.Proofs;

/// <summary>Writes a file that is there whole or not at all, also when the power fails, in a folder of our own.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OnlyUs = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>For nobody's eyes but ours.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, bytes, OnlyUs);

    /// <summary>For everybody's eyes.</summary>
    public static void WriteOpen(string path, byte[] bytes) => Write(path, bytes, OnlyUs | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    private static void Write(string path, byte[] bytes, UnixFileMode mode)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using (var stream = new FileStream(path + ".new", options))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
    }
}
