using System.Globalization;

namespace WijkFonds.Benchmarks;

/// <summary>A PostgreSQL of our own in a temporary folder, with fsync on, as a municipality runs it.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly string programs;
    private readonly int port;

    private PostgreSqlServer(string folder, string programs, int port) => (this.folder, this.programs, this.port) = (folder, programs, port);

    public static async Task<PostgreSqlServer> StartAsync()
    {
        var programs = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        var server = new PostgreSqlServer(Directory.CreateTempSubdirectory("wijkfonds-pg-").FullName, programs, Ports.Free());
        await Child.RunAsync("chmod", "755", server.folder);
        var data = server.folder + "/data";
        Directory.CreateDirectory(data);
        if (IsRoot)
        {
            await Child.RunAsync("chown", "-R", "postgres", server.folder);
        }

        await server.RunAsync("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8");
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {server.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={data} -c max_connections=200");
        await server.RunAsync("pg_ctl", "-D", data, "-w", "-l", data + "/log", "-o", options, "start");
        return server;
    }

    public string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=40");

    public async ValueTask DisposeAsync()
    {
        await RunAsync("pg_ctl", "-D", folder + "/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>PostgreSQL refuses to run as root. Its own output goes nowhere, because the server would keep the pipe open.</summary>
    private Task RunAsync(string program, params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(programs + "/" + program).Select(word => $"'{word}'")) + " >/dev/null 2>&1";
        return IsRoot ? Child.RunAsync("runuser", "-u", "postgres", "--", "sh", "-c", command) : Child.RunAsync("sh", "-c", command);
    }
}
