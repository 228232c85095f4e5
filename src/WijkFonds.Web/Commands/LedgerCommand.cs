using System.Globalization;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.Web.Texts;
using WijkFonds.Writing;

namespace WijkFonds.Web.Commands;

/// <summary><c>ledger verify</c>: does the whole ledger again and says whether it is right. <c>ledger accept-restore</c>: goes on after a restore that lost something.</summary>
internal sealed class LedgerCommand : ICommand
{
    private const string Help =
        """
        ledger verify [--from CHECKPOINT]
        ledger accept-restore --reason "TEXT"

        verify: recomputes every number, hash, limit and balance of the ledger, and its cash book. Changes nothing.
        Compares it with every checkpoint in the folder of checkpoints.
          --from CHECKPOINT   a checkpoint that you kept (a file), or NUMBER:HASH; the ledger must still contain it
        Prints "N transfers, head HASH".

        accept-restore: a backup was put back that ends before the newest checkpoint, so no money moves. When there is no better backup,
        this gives up what is lost: it puts the checkpoints beyond the end of the ledger in the folder "verloren", writes the reason in the
        audit log, and says what was given up. Tell the witnesses.
          --reason "TEXT"     why there is no better backup; name nobody

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
        var reason = args is ["accept-restore", "--reason", var written] && !string.IsNullOrWhiteSpace(written) ? written : null;
        var isKnown = reason is not null || args is ["verify"] || (args is ["verify", "--from", var text] && (TryRead(text, out from) || TryRead(text, out kept)));
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

        if (reason is not null)
        {
            return await AcceptAsync(app.Services, reason);
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

    private static async Task<int> AcceptAsync(IServiceProvider services, string reason)
    {
        var outcome = await services.GetRequiredService<AcceptRestore>().ExecuteAsync(reason, CancellationToken.None);
        if (outcome.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(services.GetRequiredService<Sentences>()[refusal]);
            return 1;
        }

        var (head, lost) = outcome.Value;
        foreach (var checkpoint in lost)
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"given up: the checkpoint over {checkpoint.Size} transfers of {checkpoint.MadeAt:u}"));
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"the ledger ends at {head}; transfers {head + 1} to {lost[^1].Size} are lost. Tell the witnesses."));
        return 0;
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
