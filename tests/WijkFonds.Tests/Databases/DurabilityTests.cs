using System.Diagnostics;

namespace WijkFonds.Tests.Databases;

public sealed class DurabilityTests : IDisposable
{
    private const int Acts = 200;

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    /// <summary>Goal G3: for every act that is told to be done, the log of SQLite was really written to the disk; seen by the kernel, not by us.</summary>
    /// <remarks>Turns red with synchronous=NORMAL in SqlitePragmas (no sync at all between checkpoints).</remarks>
    [Fact]
    public async Task Every_acknowledged_act_is_on_the_disk_before_it_is_told()
    {
        if (TestDatabase.IsPostgreSql || !OperatingSystem.IsLinux())
        {
            return;
        }

        var trace = Path.Combine(database.Folder, "trace");
        var start = new ProcessStartInfo("strace", ["-f", "-y", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace, "dotnet", typeof(DurabilityTests).Assembly.Location, "schrijf", database.ConnectionString, "200"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var writer = Process.Start(start)!;
        var told = await writer.StandardOutput.ReadToEndAsync();
        await writer.WaitForExitAsync();

        Assert.True(writer.ExitCode == 0, await writer.StandardError.ReadToEndAsync());
        Assert.Equal(Acts, told.Split('\n').Count(line => line == "geschreven"));
        var syncs = (await File.ReadAllLinesAsync(trace)).Count(line => line.Contains("-wal>", StringComparison.Ordinal) && line.Contains("sync(", StringComparison.Ordinal));
        Assert.True(syncs >= Acts, $"{syncs} writes to the disk for {Acts} acts");
    }
}
