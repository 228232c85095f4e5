using System.Globalization;
using WijkFonds.Web.Demo;
using WijkFonds.Writing;

namespace WijkFonds.Web.Commands;

/// <summary><c>demo</c>: fills an empty database with a made-up town or a whole city, and stops.</summary>
internal sealed class DemoCommand : ICommand
{
    private const string Help = """
        demo [--size small|city] [--transfers N]

        Vult een lege database met verzonnen mensen en initiatieven.
          small   Voorbeeldstad: drie wijken met alles wat er kan gebeuren (een paar seconden)
          city    een hele stad: 50.000 bewoners, 2.000 initiatieven, 200.000 keer steun, 200.000 boekingen (een paar minuten)
          N       bij city: een ander aantal boekingen

        Staat er al iets in de database, dan gebeurt er niets en is de uitkomst 1.
        """;

    public string Verb => "demo";

    public async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help"))
        {
            await Console.Out.WriteLineAsync(Help);
            return 0;
        }

        var size = Value(args, "--size") ?? "small";
        if (size is not ("small" or "city") || !int.TryParse(Value(args, "--transfers") ?? "200000", NumberStyles.None, CultureInfo.InvariantCulture, out var transfers))
        {
            await Console.Error.WriteLineAsync(Help);
            return 2;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Configuration[$"{DemoOptions.Section}:{nameof(DemoOptions.Enabled)}"] = "false";
        builder.AddPortal();
        await using var app = builder.Build();
        await app.PrepareAsync();
        var (lane, clock) = (app.Services.GetRequiredService<IWriteLane>(), app.Services.GetRequiredService<TimeProvider>());
        var begin = clock.GetTimestamp();
        var made = size == "small"
            ? await new DemoTown(app.Services, lane, clock).BuildAsync(CancellationToken.None)
            : await new DemoCity(app.Services, lane, clock, DemoCitySize.Whole with { Transfers = transfers }).BuildAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(made ? $"Klaar in {clock.GetElapsedTime(begin).TotalSeconds:0.0} seconden." : "Er staat al iets in deze database. Er is niets veranderd.");
        return made ? 0 : 1;
    }

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
