using System.Diagnostics;
using System.Text.Json;

namespace WijkFonds.Web.Tests.Mail;

/// <summary>A real mail server (Python's aiosmtpd) on a port of its own, that keeps what it gets and misbehaves when asked.</summary>
public sealed class MailSink : IDisposable
{
    private static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true };

    private readonly Process process;

    public MailSink(params string[] arguments)
    {
        Folder = Directory.CreateTempSubdirectory("wijkfonds-test-sink-").FullName;
        process = Start("sink.py", [Folder, .. arguments]);
        Port = int.Parse(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The sink did not start: " + process.StandardError.ReadToEnd()));
    }

    public string Folder { get; }

    public int Port { get; }

    public IReadOnlyList<Envelope> Envelopes => [.. Directory.GetFiles(Folder, "*.json").Order().Select(file => JsonSerializer.Deserialize<Envelope>(File.ReadAllText(file), Reading)!)];

    /// <summary>What Python's own parser finds in the mails of a folder.</summary>
    public static async Task<IReadOnlyList<Parsed>> ReadAsync(string folder)
    {
        using var reader = Start("read.py", [folder]);
        var mails = new List<Parsed>();
        while (await reader.StandardOutput.ReadLineAsync() is { } line)
        {
            mails.Add(JsonSerializer.Deserialize<Parsed>(line, Reading)!);
        }

        await reader.WaitForExitAsync();
        Assert.True(reader.ExitCode == 0, await reader.StandardError.ReadToEndAsync());
        return mails;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static Process Start(string script, IEnumerable<string> arguments)
    {
        // Debian's own Python has python3-aiosmtpd; another one on the path may not.
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        return Process.Start(new ProcessStartInfo(python, ["-u", Path.Combine(AppContext.BaseDirectory, "Mail", "Sink", script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    public sealed record Envelope(string From, IReadOnlyList<string> To, bool Tls, string? User);

    public sealed record Parsed(
        string File,
        IReadOnlyList<string> Headers,
        IReadOnlyList<string> Doubles,
        IReadOnlyList<string> To,
        IReadOnlyList<string> Receivers,
        string From,
        string Subject,
        string MessageId,
        string Unsubscribe,
        IReadOnlyList<string> Parts,
        IReadOnlyList<string> Defects,
        string Text,
        string Html);
}
