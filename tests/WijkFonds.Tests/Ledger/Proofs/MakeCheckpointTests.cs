using System.Diagnostics;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;

namespace WijkFonds.Tests.Ledger.Proofs;

/// <summary>When the ledger is signed, and above all when it is not (LEDGER 4.10, T-24, T-47).</summary>
public sealed class MakeCheckpointTests : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly LedgerTown town = new();
    private readonly LedgerWatch watch = new();

    private string Home => Path.Combine(town.Database.Folder, "checkpoints");

    public void Dispose() => town.Dispose();

    [Fact]
    public async Task Money_that_moved_is_signed_at_most_once_in_the_pause_and_every_night()
    {
        Assert.Null(await RunAsync());
        Assert.False(Directory.Exists(Home));

        await town.WithMoneyAsync(1000);
        Assert.Equal(2, (await RunAsync())!.Size);
        await town.ReserveAsync(100);
        town.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Null(await RunAsync());
        town.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, (await RunAsync())!.Size);
        town.Clock.Advance(Pause);
        Assert.Null(await RunAsync());

        // Three in the morning in Amsterdam, also when the last one is a minute old.
        await town.ReserveAsync(100);
        town.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 21, 1, 59, 0, TimeSpan.Zero));
        Assert.NotNull(await RunAsync());
        await town.ReserveAsync(100);
        town.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await RunAsync());
        town.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull(await RunAsync());

        var folder = Folder();
        Assert.Equal([2, 3, 4, 5], folder.All.Select(c => c.Size));
        Assert.All(folder.All, c => Assert.True(CheckpointKey.IsSigned(c, folder.PublicPem!)));
        Assert.False(watch.IsStopped);
        await town.ProveAsync();
    }

    [Fact]
    public async Task Two_processes_on_one_folder_make_one_checkpoint()
    {
        // Sabotage that turns this red: TryTakeTurn that always gives the turn.
        await town.WithMoneyAsync(1000);
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(RunAsync)));

        Assert.Single(made, checkpoint => checkpoint is not null);
        Assert.Single(Folder().All);
    }

    [Fact]
    public async Task A_ledger_that_lost_its_end_stops()
    {
        await town.WithMoneyAsync(1000);
        await town.ReserveAsync(100);
        Assert.NotNull(await RunAsync());
        using var restored = new LedgerTown();
        await restored.WithMoneyAsync(1000);

        Assert.Contains("end is missing", await LookedAsync(restored), StringComparison.Ordinal);
        Assert.True(watch.IsStopped);

        // Gone on with other money, and longer than before: still not what was signed.
        await restored.ReserveAsync(100);
        await restored.ReserveAsync(100);
        Assert.Contains("not those that were signed", await LookedAsync(restored), StringComparison.Ordinal);
        restored.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await RunAsync(restored, Folder()));
        Assert.Single(Folder().All);

        Assert.Null(await LookedAsync(town));
        Assert.False(watch.IsStopped);
    }

    [Fact]
    public async Task At_night_an_old_transfer_that_was_changed_is_found_and_nothing_is_signed()
    {
        await town.WithMoneyAsync(1000);
        Assert.NotNull(await RunAsync());
        await town.ReserveAsync(100);
        await BehindTheGuards.ChangeAsync(town.Database, "UPDATE ledger_transfer SET actor_ref = 'rol:ander' WHERE seq = 1");
        town.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await RunAsync());
        Assert.Contains("1:", watch.Fault, StringComparison.Ordinal);
        Assert.True(watch.IsStopped);
        Assert.Single(Folder().All);
    }

    [Fact]
    public async Task A_checkpoint_under_another_key_or_with_another_text_is_not_ours()
    {
        await town.WithMoneyAsync(1000);
        var signed = (await RunAsync())!;
        var pem = Folder().PublicPem!;
        using var other = CheckpointKey.InFolder(Path.Combine(town.Database.Folder, "ander"));

        Assert.False(CheckpointKey.IsSigned(signed with { Signature = other.Sign(signed.Checkpoint) }, pem));
        Assert.False(CheckpointKey.IsSigned(signed with { Checkpoint = signed.Checkpoint with { Size = 1 } }, pem));
        Assert.False(CheckpointKey.IsSigned(signed with { Signature = [1, 2, 3] }, pem));
        Assert.False(CheckpointKey.IsSigned(signed, "geen sleutel"));

        File.Move(Path.Combine(town.Database.Folder, "ander", "sleutel-geheim.pem"), Path.Combine(Home, "sleutel-geheim.pem"), overwrite: true);
        await town.ReserveAsync(100);
        town.Clock.Advance(Pause);
        Assert.Null(await RunAsync());
        Assert.Contains("key", watch.Fault, StringComparison.Ordinal);
        Assert.Single(Folder().All);
    }

    [Fact]
    public async Task Openssl_agrees_and_nobody_else_reads_the_key()
    {
        await town.WithMoneyAsync(1000);
        var signed = (await RunAsync())!;
        Assert.Equal(signed.Checkpoint.Text, Checkpoint.Read("  " + signed.Checkpoint.Text.Replace("\n", "\r\n  ", StringComparison.Ordinal))!.Text);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Home, "sleutel-geheim.pem")));
        var text = Directory.GetFiles(Home, "*.txt").Single();
        using var openssl = Process.Start(new ProcessStartInfo("openssl", ["dgst", "-sha256", "-verify", Path.Combine(Home, "sleutel.pem"), "-signature", Path.ChangeExtension(text, ".sig"), text]) { RedirectStandardOutput = true })!;
        var said = await openssl.StandardOutput.ReadToEndAsync();
        await openssl.WaitForExitAsync();
        Assert.Equal((0, "Verified OK"), (openssl.ExitCode, said.Trim()));
    }

    /// <remarks>Turns red when a look at a ledger that did not grow leaves the fault of before standing.</remarks>
    [Fact]
    public async Task What_was_put_right_lets_money_move_again_without_a_new_start()
    {
        await town.WithMoneyAsync(1000);
        Assert.NotNull(await RunAsync());
        using var restored = new LedgerTown();
        await LookedAsync(restored);
        Assert.True(watch.IsStopped);

        Assert.Null(await RunAsync());

        Assert.False(watch.IsStopped);
    }

    private CheckpointFolder Folder() => new(Home, Home);

    private Task<SignedCheckpoint?> RunAsync() => RunAsync(town, Folder());

    private async Task<SignedCheckpoint?> RunAsync(LedgerTown of, CheckpointFolder folder)
    {
        await using var db = of.Database.Read();
        return await new MakeCheckpoint(folder, of.Database.Lane, watch, of.Clock).RunAsync(db, "wijkfonds.test/transparantie/grootboek", Pause, CancellationToken.None);
    }

    private async Task<string?> LookedAsync(LedgerTown of)
    {
        await using var db = of.Database.Read();
        await new MakeCheckpoint(Folder(), of.Database.Lane, watch, of.Clock).LookAsync(db, CancellationToken.None);
        return watch.Fault;
    }
}
