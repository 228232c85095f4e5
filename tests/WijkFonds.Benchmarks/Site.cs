using System.Diagnostics;

namespace WijkFonds.Benchmarks;

/// <summary>The portal as it is shipped, in its own process, with Voorbeeldstad in it.</summary>
internal sealed class Site : IDisposable
{
    private readonly Child child;
    private readonly bool ownsFolder;

    private Site(Child child, string address, string folder, bool ownsFolder, TimeSpan startTime)
    {
        this.child = child;
        this.ownsFolder = ownsFolder;
        (Address, Folder, StartTime) = (address, folder, startTime);
    }

    public string Address { get; }

    public string Folder { get; }

    /// <summary>From the start of the process to the first page, whole.</summary>
    public TimeSpan StartTime { get; }

    public Child Process => child;

    /// <summary>The portal's own build, beside its own pages and stylesheets.</summary>
    private static string Sources
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "WijkFonds.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run this from inside the repository.");
            }

            return Path.Combine(folder, "src", "WijkFonds.Web");
        }
    }

    private static string Program => Path.Combine(Sources, "bin", "Release", "net10.0", "WijkFonds.Web.dll");

    public static async Task<Site> StartAsync(string? folder = null, string fill = "demo", params (string Key, string Value)[] settings)
    {
        var ownsFolder = folder is null;
        folder ??= Directory.CreateTempSubdirectory("wijkfonds-benchmark-").FullName;
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var environment = new Dictionary<string, string>
        {
            ["Database__KeySecret"] = "alleen-voor-deze-proef-geheim",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Portal__BaseUrl"] = address,
            ["Portal__DataFolder"] = folder,
            ["Mail__LoopSeconds"] = "0",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var (key, value) in settings)
        {
            environment[key] = value;
        }

        if (!File.Exists(Path.Combine(folder, "wijkfonds.db")))
        {
            await Child.RunAsync("dotnet", environment, ["exec", Program, .. fill.Split(' ')]);
        }

        var begin = Stopwatch.GetTimestamp();
        var child = new Child("dotnet", [Program, "--urls", address], environment, Sources);
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                if ((await client.GetAsync(address + "/")).IsSuccessStatusCode)
                {
                    return new Site(child, address, folder, ownsFolder, Stopwatch.GetElapsedTime(begin));
                }
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(begin) < TimeSpan.FromMinutes(2))
            {
            }

            if (Stopwatch.GetElapsedTime(begin) > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException("The site did not start:\n" + string.Join('\n', child.Lines));
            }

            await Task.Delay(5);
        }
    }

    public void Dispose()
    {
        child.Dispose();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
