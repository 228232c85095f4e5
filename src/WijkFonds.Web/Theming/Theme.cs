using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WijkFonds.Web.Theming;

/// <summary>The house style in use: what it is called and where its files are found.</summary>
public sealed class Theme : IDisposable
{
    private static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true };

    private readonly ServedFolder folder;

    public Theme(IOptions<ThemeOptions> options, IWebHostEnvironment environment)
    {
        var path = FolderOf(options.Value, environment);
        Card = JsonSerializer.Deserialize<ThemeCard>(File.ReadAllText(Path.Combine(path, "theme.json")), Reading)!;
        folder = new ServedFolder($"/thema/{options.Value.Name}", path);
    }

    public ThemeCard Card { get; }

    internal ServedFolder Folder => folder;

    /// <summary>Portraits of contact persons: what lies in the folder mensen.</summary>
    public IEnumerable<string> Portraits => folder.FilesIn("mensen/");

    /// <summary>Address of a file of this theme, with its version.</summary>
    public string Address(string file) => folder.Address(file);

    public void Dispose() => folder.Dispose();

    private static string FolderOf(ThemeOptions options, IWebHostEnvironment environment)
    {
        // First where the settings say, seen from the program's own folder; then beside the built program, where the build puts a copy.
        string[] places = [Path.Combine(environment.ContentRootPath, options.Folder, options.Name), Path.Combine(AppContext.BaseDirectory, options.Folder, options.Name)];
        return Array.Find(places, place => File.Exists(Path.Combine(place, "theme.json")))
            ?? throw new InvalidOperationException($"De huisstijl is er niet. Theme:Name is '{options.Name}' en Theme:Folder is '{options.Folder}', maar daar staat geen theme.json.");
    }
}
