using System.Collections.Frozen;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace WijkFonds.Web.Theming;

/// <summary>
/// A small folder of styles and pictures, kept in memory and read again when something in it changes. An address with the version
/// in it may be kept for ever; without it the browser asks each time whether it is still the same.
/// </summary>
internal sealed class ServedFolder : IDisposable
{
    /// <summary>Nothing else in the folder can be fetched.</summary>
    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".ico"] = "image/x-icon",
    }.ToFrozenDictionary();

    private readonly string folder;
    private readonly PhysicalFileProvider provider;
    private readonly IDisposable watch;
    private FrozenDictionary<string, ServedFile> files;

    public ServedFolder(string address, string folder)
    {
        Root = address;
        this.folder = Path.GetFullPath(folder);
        provider = new PhysicalFileProvider(this.folder);
        files = Read();
        watch = ChangeToken.OnChange(() => provider.Watch("**/*"), () => files = Read());
    }

    /// <summary>Where the folder begins: /bundle, /thema/basis.</summary>
    public string Root { get; }

    public string Address(string file) => files.TryGetValue(file, out var found) ? $"{Root}/{file}?v={found.Version}" : $"{Root}/{file}";

    public IEnumerable<string> FilesIn(string start) => files.Keys.Where(file => file.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public ServedFile? Find(string file) => files.GetValueOrDefault(file);

    public void Dispose()
    {
        watch.Dispose();
        provider.Dispose();
    }

    private FrozenDictionary<string, ServedFile> Read() =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => ContentTypes.ContainsKey(Path.GetExtension(file)))
            .ToFrozenDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                file => new ServedFile(File.ReadAllBytes(file), ContentTypes[Path.GetExtension(file)]));
}
