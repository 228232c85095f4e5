using Microsoft.EntityFrameworkCore;
using WijkFonds.Audit;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Tests.Ledger.Proofs;

/// <summary>After a restore that lost something the portal goes on only when somebody says aloud what is given up (T-24).</summary>
public sealed class AcceptRestoreTests : IDisposable
{
    private const string Reason = "De schijf met de back-ups van vandaag is ook stuk.";

    private readonly LedgerTown town = new();
    private readonly LedgerTown restored = new();
    private readonly LedgerWatch watch = new();

    private string Home => Path.Combine(town.Database.Folder, "checkpoints");

    public void Dispose()
    {
        town.Dispose();
        restored.Dispose();
    }

    [Fact]
    public async Task What_is_lost_is_put_aside_and_written_down_and_then_money_moves_again()
    {
        await town.WithMoneyAsync(1000);
        await town.ReserveAsync(100);
        Assert.Equal(3, (await RunAsync(town))!.Size);
        await restored.WithMoneyAsync(1000);
        await using var db = restored.Database.Read();
        await new MakeCheckpoint(new CheckpointFolder(Home, Home), restored.Database.Lane, watch, restored.Clock).LookAsync(db, CancellationToken.None);
        Assert.True(watch.IsStopped);

        Assert.Same(RestoreRefusals.ReasonMissing, (await AcceptAsync(restored, " ")).Refusal);
        var accepted = await AcceptAsync(restored, Reason);

        Assert.Equal((2, 3), (accepted.Value.Head, Assert.Single(accepted.Value.Lost).Size));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(Home, "verloren")).Length);
        var written = await db.Set<AuditEntry>().SingleAsync(entry => entry.Act == nameof(AcceptRestore));
        Assert.Equal("3-3: " + Reason, written.Detail);
        restored.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, (await RunAsync(restored))!.Size);
        Assert.False(watch.IsStopped);
        Assert.Same(RestoreRefusals.NothingLost, (await AcceptAsync(restored, Reason)).Refusal);
        await restored.ProveAsync();
    }

    /// <summary>What is behind may be given up; what was signed and is told otherwise may not.</summary>
    [Fact]
    public async Task A_ledger_that_tells_another_history_is_never_accepted()
    {
        await town.WithMoneyAsync(1000);
        Assert.Equal(2, (await RunAsync(town))!.Size);
        Assert.Same(RestoreRefusals.NothingLost, (await AcceptAsync(town, Reason)).Refusal);
        await town.ReserveAsync(100);
        town.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, (await RunAsync(town))!.Size);
        await restored.WithMoneyAsync(1000);

        Assert.Equal(RestoreRefusals.StillWrong.Sentence, (await AcceptAsync(restored, Reason)).Refusal!.Sentence);

        Assert.Equal([2, 3], new CheckpointFolder(Home, Home).All.Select(checkpoint => checkpoint.Size));
        await using var db = restored.Database.Read();
        Assert.False(await db.Set<AuditEntry>().AnyAsync(entry => entry.Act == nameof(AcceptRestore)));
    }

    private Task<Outcome<AcceptRestore.Accepted>> AcceptAsync(LedgerTown of, string reason) =>
        new AcceptRestore(of.Writes, new CheckpointFolder(Home, Home)).ExecuteAsync(reason, CancellationToken.None);

    private async Task<SignedCheckpoint?> RunAsync(LedgerTown of)
    {
        await using var db = of.Database.Read();
        return await new MakeCheckpoint(new CheckpointFolder(Home, Home), of.Database.Lane, watch, of.Clock).RunAsync(db, "wijkfonds.test/transparantie/grootboek", TimeSpan.FromMinutes(10), CancellationToken.None);
    }
}
