using System.Diagnostics;
using System.Globalization;

namespace WijkFonds.Web.Tests.Reliability;

/// <summary>A PostgreSQL of one test, with fsync on as a municipality runs it, to be killed without a warning.</summary>
internal sealed class OwnPostgreSql : IAsyncDisposable
{
    /// <summary>Where the programs of the newest PostgreSQL of this machine lie.</summary>
    public static readonly string Programs = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture)).Last() + "/bin";

    private readonly string folder = Directory.CreateTempSubdirectory("wijkfonds-test-").FullName;
    private readonly int port = KilledSite.FreePort();

    private string Data => folder + "/data";

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>How to reach it, without a database.</summary>
    public string Server => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres");

    public async Task MakeAsync()
    {
        Directory.CreateDirectory(Data);
        if (IsRoot)
        {
            await RunAsync("sh", "-c", $"chmod 755 {folder} && chown postgres {Data}");
        }

        Assert.Equal(0, await AsPostgresAsync($"{Programs}/initdb -D {Data} -A trust -U postgres -E UTF8 --locale=C.UTF-8"));
    }

    /// <summary>Starts it. After a kill the last of its children may still hold the memory they shared; then it is tried again.</summary>
    public async Task StartAsync()
    {
        for (var attempt = 1; await AsPostgresAsync($"{Programs}/pg_ctl -D {Data} -w -l {Data}/log -o '-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Data} -c max_connections=100' start") != 0; attempt++)
        {
            Assert.True(attempt < 100, $"PostgreSQL does not start:\n{await File.ReadAllTextAsync(Data + "/log")}");
            await Task.Delay(100);
        }
    }

    /// <summary>SIGKILL to the postmaster.</summary>
    public async Task KillAsync() => Assert.Equal(0, await RunAsync("kill", "-9", (await File.ReadAllLinesAsync(Data + "/postmaster.pid"))[0]));

    public async ValueTask DisposeAsync()
    {
        await AsPostgresAsync($"{Programs}/pg_ctl -D {Data} -m immediate stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root. What it says goes nowhere, for the server would keep the pipe open.</summary>
    private static Task<int> AsPostgresAsync(string command) =>
        IsRoot ? RunAsync("runuser", "-u", "postgres", "--", "sh", "-c", $"{command} >/dev/null 2>&1") : RunAsync("sh", "-c", $"{command} >/dev/null 2>&1");

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
