using System.Diagnostics;
using System.Globalization;

namespace WijkFonds.Benchmarks;

/// <summary>A program that we start, watch and stop: the site, nginx, wrk.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    public Child(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[key] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public static Task<IReadOnlyList<string>> RunAsync(string file, params string[] arguments) => RunAsync(file, null, arguments);

    public static async Task<IReadOnlyList<string>> RunAsync(string file, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var child = new Child(file, arguments, environment);
        await child.process.WaitForExitAsync();
        return child.Lines;
    }

    /// <summary>Processor time of this process and its children so far, in seconds.</summary>
    public double ProcessorSeconds() => Tree(Id).Sum(id =>
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
        }
        catch (IOException)
        {
            return 0;
        }
    });

    /// <summary>Memory that is really in use, in MB.</summary>
    public double ResidentMegabytes() => Tree(Id).Sum(id => Field($"/proc/{id}/status", "VmRSS:") / 1024.0);

    public double MostResidentMegabytes() => Field($"/proc/{Id}/status", "VmHWM:") / 1024.0;

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static IEnumerable<int> Tree(int id)
    {
        var file = $"/proc/{id}/task/{id}/children";
        var children = File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return children.SelectMany(child => Tree(int.Parse(child, CultureInfo.InvariantCulture))).Prepend(id);
    }

    private static double Field(string file, string name) =>
        double.Parse(File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
