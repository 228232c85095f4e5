using System.Globalization;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Writing;

namespace WijkFonds.Web.Commands;

/// <summary><c>ledger verify [--from CHECKPOINT]</c>: does the whole ledger again and says whether it is right.</summary>
internal sealed class LedgerCommand : ICommand
{
    private const string Help =
        """
        ledger verify [--from CHECKPOINT]

        Recomputes every number, hash, limit and balance of the ledger, and its cash book. Changes nothing.
        Compares it with every checkpoint in the folder of checkpoints.
          --from CHECKPOINT   a checkpoint that you kept (a file), or NUMBER:HASH; the ledger must still contain it
        Prints "N transfers, head HASH".
        Exit code 0: right; 1: not right, the first wrong number is named; 2: wrong use.
        """;

    public string Verb => "ledger";

    public async Task<int> RunAsync(string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            await Console.Out.WriteLineAsync(Help);
            return 0;
        }

        LedgerHead? from = null;
        Checkpoint? kept = null;
        var isKnown = args is ["verify"] || (args is ["verify", "--from", var text] && (TryRead(text, out from) || TryRead(text, out kept)));
        if (!isKnown)
        {
            await Console.Error.WriteLineAsync(Help);
            return 2;
        }

        var builder = WebApplication.CreateBuilder();
        builder.AddPortal();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WijkFondsDb>();
        if (await Migrating.IsNeededAsync(db, CancellationToken.None))
        {
            await Console.Error.WriteLineAsync("De database is er nog niet, of is nog niet bij. Start het portaal, of doe eerst: migrate");
            return 1;
        }

        var signed = app.Services.GetRequiredService<CheckpointFolder>().All.Select(c => c.Checkpoint);
        var report = await LedgerProof.ExamineAsync(db, from, [.. signed, .. kept is null ? [] : new[] { kept }], CancellationToken.None);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Transfers} transfers, head {Convert.ToHexStringLower(report.Head.Hash)}"));
        foreach (var finding in report.Findings)
        {
            await Console.Out.WriteLineAsync($"NOT RIGHT {finding}");
        }

        return report.IsRight ? 0 : 1;
    }

    private static bool TryRead(string path, out Checkpoint? checkpoint)
    {
        checkpoint = File.Exists(path) ? Checkpoint.Read(File.ReadAllText(path)) : null;
        return checkpoint is not null;
    }

    private static bool TryRead(string text, out LedgerHead? head)
    {
        head = null;
        var parts = (File.Exists(text) ? File.ReadAllText(text) : text).Trim().Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq) || parts[1].Length != 64 || !parts[1].All(char.IsAsciiHexDigit))
        {
            return false;
        }

        head = new LedgerHead(seq, Convert.FromHexString(parts[1]));
        return true;
    }
}
