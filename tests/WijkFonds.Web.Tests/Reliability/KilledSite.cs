using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>The real portal in its own process, to be killed like a machine that loses its power supply: no warning, no goodbye.</summary>
internal sealed class KilledSite(TestDatabase database) : IDisposable
{
    private static readonly TimeSpan ReadyMax = TimeSpan.FromSeconds(90);

    private readonly Queue<string> lastLines = new();
    private Process? process;

    /// <summary>Settings that one test adds or changes.</summary>
    public Dictionary<string, string> Also { get; } = [];

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Starts it and waits until it can do its work, or shows another page; says how long that took.</summary>
    public async Task<TimeSpan> StartAsync(string page = "/readyz")
    {
        var begin = Stopwatch.GetTimestamp();
        Start();
        using var client = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(client, page))
        {
            Assert.False(process!.HasExited, $"The site stopped by itself:\n{LastLines()}");
            Assert.True(Stopwatch.GetElapsedTime(begin) < ReadyMax, $"The site does not become ready:\n{LastLines()}");
            await Task.Delay(50);
        }

        return Stopwatch.GetElapsedTime(begin);
    }

    /// <summary>Starts it and does not wait.</summary>
    public void Start()
    {
        var start = HowToStart("--urls", Address.ToString());
        lock (lastLines)
        {
            lastLines.Clear();
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += Remember;
        process.ErrorDataReceived += Remember;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Runs a verb of its command line to the end; gives the exit code and what it said.</summary>
    public async Task<(int Code, string Said)> CommandAsync(params string[] words)
    {
        using var command = Process.Start(HowToStart(words))!;
        var said = command.StandardOutput.ReadToEndAsync();
        var wrong = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        return (command.ExitCode, await said + wrong);
    }

    /// <summary>Waits until it dies by itself, or the other task ends; says what it said last.</summary>
    public async Task<string> DiedAsync(Task other)
    {
        await Task.WhenAny(process!.WaitForExitAsync(), other).WaitAsync(TimeSpan.FromMinutes(5));
        var code = process.HasExited ? process.ExitCode : 0;
        await KillAsync();
        return $"{LastLines()}\nexit code {code}";
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
    }

    private ProcessStartInfo HowToStart(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PortalOptions).Assembly.Location, .. words])
        {
            WorkingDirectory = Sources(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Settings().Concat(Also))
        {
            start.Environment[key] = value;
        }

        return start;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["Database__KeySecret"] = "alleen-voor-deze-proef-geheim",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Portal__BaseUrl"] = Address.ToString(),
        ["Portal__DataFolder"] = database.Folder,
        ["Database__Provider"] = TestDatabase.IsPostgreSql ? "PostgreSql" : "Sqlite",
        ["Database__ConnectionString"] = database.ConnectionString,
        ["Database__OwnerConnectionString"] = database.OwnerConnectionString,
        ["Mail__Transport"] = "Pickup",
        ["Mail__LoopSeconds"] = "0",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    /// <summary>Where pages and stylesheets lie.</summary>
    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "WijkFonds.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "WijkFonds.Web");
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, string page)
    {
        try
        {
            return (await client.GetAsync(page)).StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException)
        {
            return false;
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (lastLines)
        {
            lastLines.Enqueue(line.Data ?? "");
            if (lastLines.Count > 40)
            {
                lastLines.Dequeue();
            }
        }
    }

    private string LastLines()
    {
        lock (lastLines)
        {
            return string.Join('\n', lastLines);
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
