namespace WijkFonds.Web.Theming;

/// <summary>The styles that the build makes from Styles (see Styles/bundle.mjs).</summary>
public sealed class Bundle : IDisposable
{
    private readonly ServedFolder folder;

    public Bundle(IWebHostEnvironment environment)
    {
        var path = Path.Combine(environment.ContentRootPath, "wwwroot", "bundle");
        if (!File.Exists(Path.Combine(path, "wijkfonds.css")))
        {
            throw new InvalidOperationException("De stijlbladen ontbreken. Bouw het programma opnieuw: dotnet build. Daar is Node 20 voor nodig.");
        }

        folder = new ServedFolder("/bundle", path);
    }

    internal ServedFolder Folder => folder;

    public string Address(string file) => folder.Address(file);

    public bool Has(string file) => folder.Find(file) is not null;

    public void Dispose() => folder.Dispose();
}
