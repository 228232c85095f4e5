using System.Globalization;
using Microsoft.Extensions.Options;
using WijkFonds.Backups;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Web.Commands;

/// <summary><c>backup PATH</c> and <c>backup verify PATH</c>: makes a backup while the portal runs, and looks at one before it is used.</summary>
internal sealed class BackupCommand : ICommand
{
    private const string Help =
        """
        backup PATH
        backup verify PATH

        backup          Writes one file: the whole database of one moment, and the keys of the portal. The portal may go on meanwhile.
                        There must be nothing at PATH yet. Keep it where nobody else can read it: the keys are in it.
        backup verify   Unpacks it at a place of its own and does everything again: every byte, how the database is made, every transfer,
                        every sum, every checkpoint, and whether it is of this portal and does not miss what was there before. Changes nothing.
        Exit code 0: made, or right; 1: not right, with the reason; 2: wrong use.
        """;

    public string Verb => "backup";

    public async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            await Console.Out.WriteLineAsync(Help);
            return 0;
        }

        if (args is not ([not "verify" and not ['-', ..]] or ["verify", _]))
        {
            await Console.Error.WriteLineAsync(Help);
            return 2;
        }

        var builder = WebApplication.CreateBuilder();
        builder.AddPortal();
        await using var app = builder.Build();
        return args is ["verify", var backup] ? await VerifyAsync(app.Services, Path.GetFullPath(backup)) : await MakeAsync(app.Services, Path.GetFullPath(args[0]));
    }

    private static async Task<int> MakeAsync(IServiceProvider services, string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            await Console.Error.WriteLineAsync($"Er staat al iets: {path}. Een back-up wordt nooit overschreven.");
            return 2;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var data = Path.GetFullPath(services.GetRequiredService<IOptions<PortalOptions>>().Value.DataFolder);
            var made = await services.GetRequiredService<MakeBackup>().MakeAsync(new(path, Origin(services), data, Keys(data)), CancellationToken.None);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{made.Facts.Transfers} transfers, head {made.Facts.Head}, {new FileInfo(path).Length} bytes: {path}"));
            return 0;
        }
        catch (CopyNotPossibleException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, string path)
    {
        var own = await OwnAsync(services);
        var folder = services.GetRequiredService<CheckpointFolder>();
        var signed = folder.Genuine;
        if (signed.Count < folder.All.Count)
        {
            await Console.Error.WriteLineAsync($"{folder.All.Count - signed.Count} controlepunten zijn niet ondertekend met de sleutel ernaast. Die tellen niet mee.");
        }

        var result = await services.GetRequiredService<VerifyBackup>().VerifyAsync(
            new(path, Origin(services), own?.PortalId, own?.Transfers ?? 0, [.. signed.Select(checkpoint => checkpoint.Checkpoint)]), CancellationToken.None);
        foreach (var reason in result.Wrong)
        {
            await Console.Out.WriteLineAsync($"NOT RIGHT {reason}");
        }

        if (result.Wrong.Count > 0)
        {
            return 1;
        }

        var facts = result.Manifest!.Facts;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{facts.Transfers} transfers, head {facts.Head}, made {result.Manifest.MadeAt:u}"));
        return 0;
    }

    /// <summary>The portal that runs here; null on a machine that has no database yet.</summary>
    private static async Task<BackupFacts?> OwnAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WijkFondsDb>();
        try
        {
            return await db.Database.CanConnectAsync() ? await BackupFacts.ReadAsync(db, CancellationToken.None) : null;
        }
        catch (System.Data.Common.DbException)
        {
            // What stands there now may be exactly what has to be restored.
            return null;
        }
    }

    private static string Origin(IServiceProvider services) => services.GetRequiredService<IOptions<PortalOptions>>().Value.Origin;

    /// <summary>With these the account numbers can be read again, and the same hand signs the checkpoints. Checkpoints themselves never go along.</summary>
    private static List<string> Keys(string data)
    {
        var sealing = Path.Combine(data, "sleutels");
        var signing = Path.Combine(data, "checkpoints", "sleutel-geheim.pem");
        return [.. Directory.Exists(sealing) ? Directory.EnumerateFiles(sealing) : [], .. File.Exists(signing) ? new[] { signing } : []];
    }
}
