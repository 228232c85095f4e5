using System.IO.Compression;
using System.Text;
using WijkFonds.Backups;
using WijkFonds.Ledger;
using WijkFonds.Ledger.Proofs;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Tests.Allocations;
using WijkFonds.Tests.Databases;
using WijkFonds.Tests.Ledger;
using WijkFonds.Writing;

namespace WijkFonds.Tests.Backups;

/// <summary>Goal G14: what may not be put back is recognised before it is used, with the reason.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Origin = "wijkfonds.test";

    private readonly DecidingTown town = new();
    private readonly string folder = Directory.CreateTempSubdirectory("wijkfonds-backups-").FullName;

    public void Dispose()
    {
        town.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private IDatabaseCopies Copies => TestDatabase.IsPostgreSql ? new PostgreSqlCopies(town.Database.OwnerConnectionString) : new SqliteCopies(town.Database.ConnectionString);

    private IDatabaseUpkeep Upkeep => TestDatabase.IsPostgreSql ? new PostgreSqlUpkeep(town.Database.OwnerConnectionString) : new SqliteUpkeep(town.Database.ConnectionString);

    private string Key => Path.Combine(folder, "sleutels", "een.xml");

    [Fact]
    public async Task A_backup_of_a_portal_at_work_is_whole_and_holds_the_keys()
    {
        var path = await BackedUpAsync("goed");

        var result = await VerifiedAsync(path);

        Assert.Empty(result.Wrong);
        Assert.Equal((await OwnAsync()).Transfers, result.Manifest!.Facts.Transfers);
        Assert.Contains("sleutels/een.xml", result.Manifest.Files.Keys);
        Assert.Single(Directory.GetFiles(folder));
        await town.ProveAsync();
    }

    /// <summary>The file itself was changed, broken off, or is of something else.</summary>
    /// <remarks>Turns red when a reason is left out of BackupFile.DamageAsync or VerifyBackup.Foreign.</remarks>
    [Fact]
    public async Task A_file_that_is_not_what_was_made_is_recognised()
    {
        var path = await BackedUpAsync("goed");
        var whole = await File.ReadAllBytesAsync(path);
        var own = await OwnAsync();
        List<(string What, byte[] Bytes)> damaged =
        [
            ("empty", []),
            ("a text", Encoding.UTF8.GetBytes(new string('x', 500))),
            ("broken off half-way", whole[..(whole.Length / 2)]),
            ("one byte short", whole[..^1]),
            ("one byte more", [.. whole, 0]),
            ("without its beginning", whole[1..]),
            .. new[] { 0, 8, 12, 60, whole.Length / 3, whole.Length / 2, whole.Length - 300, whole.Length - 70, whole.Length - 1 }
                .Select(at => ($"one bit of byte {at}", Flipped(whole, at))),
        ];
        if (!TestDatabase.IsPostgreSql)
        {
            damaged.Add(("a plain copy of the database without its log", await File.ReadAllBytesAsync(Path.Combine(town.Database.Folder, "wijkfonds.db"))));
        }

        foreach (var (what, bytes) in damaged)
        {
            var file = Path.Combine(folder, "stuk");
            await File.WriteAllBytesAsync(file, bytes);
            Assert.True((await VerifiedAsync(file)).Wrong.Count > 0, what);
        }

        Assert.Contains("Er is geen bestand", (await VerifiedAsync(Path.Combine(folder, "nergens"))).Wrong[0], StringComparison.Ordinal);
        var verify = new VerifyBackup(Copies);
        Assert.Contains("ander portaal", (await verify.VerifyAsync(new(path, Origin, Guid.NewGuid(), 0, []), CancellationToken.None)).Wrong[0], StringComparison.Ordinal);
        Assert.Contains("ander portaal", (await verify.VerifyAsync(new(path, "elders.test", own.PortalId, 0, []), CancellationToken.None)).Wrong[0], StringComparison.Ordinal);
        Assert.Contains("ander portaal", (await verify.VerifyAsync(new(path, "elders.test", null, 0, []), CancellationToken.None)).Wrong[0], StringComparison.Ordinal);
        Assert.Contains("verliest de laatste 1", (await verify.VerifyAsync(new(path, Origin, own.PortalId, own.Transfers + 1, []), CancellationToken.None)).Wrong[0], StringComparison.Ordinal);
        Assert.Empty((await verify.VerifyAsync(new(path, Origin, null, 0, []), CancellationToken.None)).Wrong);
    }

    /// <summary>The file is whole, but what is in it is not right: the backup was made of a database that somebody had been in.</summary>
    /// <remarks>Turns red when the schema, LedgerProof or LedgerChecks is left out of VerifyBackup.</remarks>
    [Theory]
    [InlineData("DROP TRIGGER ledger_transfer_admit", "DROP TRIGGER ledger_transfer_admit ON ledger_transfer", "anders gemaakt: trigger")]
    [InlineData("DROP INDEX ledger_transfer_reversed_once", "DROP INDEX ledger_transfer_reversed_once", "anders gemaakt: index ledger_transfer_reversed_once is gone")]
    [InlineData("CREATE TABLE extra(a)", "CREATE TABLE extra(a int)", "does not belong here")]
    public async Task A_database_that_is_made_otherwise_is_recognised(string onSqlite, string onPostgreSql, string reason)
    {
        await LivedAsync();
        await BehindTheGuards.RunAsync(town.Database, TestDatabase.IsPostgreSql ? onPostgreSql : onSqlite);

        Assert.Contains(reason, (await VerifiedAsync(await MadeAsync("anders"))).Wrong[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE ledger_transfer SET amount = amount - 1 WHERE seq = 2", "boeking|grootboek klopt niet")]
    [InlineData("UPDATE ledger_account SET credits_posted = credits_posted + 1 WHERE kind = 21", "grootboek klopt niet")]
    [InlineData("DELETE FROM cashbook_line WHERE seq = 2", "grootboek klopt niet")]
    [InlineData("UPDATE allocation SET amount_cents = amount_cents + 1 WHERE state = 2", "I12")]
    [InlineData("UPDATE decision SET granted_cents = granted_cents - 1", "I6")]
    public async Task A_ledger_that_somebody_has_been_in_is_recognised(string change, string reason)
    {
        await LivedAsync();
        await BehindTheGuards.ChangeAsync(town.Database, change);

        var wrong = (await VerifiedAsync(await MadeAsync("geknoeid"))).Wrong;

        Assert.Contains(wrong, sentence => reason.Split('|').Any(part => sentence.Contains(part, StringComparison.Ordinal)));
    }

    /// <summary>X13: a plain copy passes every check of the engine and the chain, and misses what was kept a moment ago. Sealed into a backup it is found too.</summary>
    [Fact]
    public async Task A_backup_that_holds_less_than_it_says_is_recognised()
    {
        await LivedAsync();
        var before = await MadeAsync("vroeger");
        await town.ProposedAsync(await town.InitiativeAsync("later"), 100_00);
        var later = await BackupFile.ManifestAsync(await MadeAsync("later"), CancellationToken.None);
        var unpacked = Path.Combine(folder, "uit");
        var manifest = await BackupFile.ManifestAsync(before, CancellationToken.None);
        Assert.Null(await BackupFile.UnpackAsync(before, manifest!, unpacked, CancellationToken.None));
        var forged = Path.Combine(folder, "vals");
        await BackupFile.WriteAsync(forged, hashes => later! with { Files = hashes }, [(Copies.FileName, Path.Combine(unpacked, Copies.FileName))], CancellationToken.None);

        Assert.Contains("er hoort", (await VerifiedAsync(forged)).Wrong[0], StringComparison.Ordinal);
    }

    /// <summary>The database in use is gone with its machine. What was signed lies elsewhere, and knows what a backup misses or tells otherwise.</summary>
    /// <remarks>Turns red when VerifyBackup leaves the checkpoints out.</remarks>
    [Fact]
    public async Task A_backup_that_ends_before_a_checkpoint_or_tells_another_history_is_recognised_without_the_database_in_use()
    {
        await LivedAsync();
        var early = await MadeAsync("vroeg");
        await town.ProposedAsync(await town.InitiativeAsync("later"), 100_00);
        var transfers = (await OwnAsync()).Transfers;
        var late = await MadeAsync("laat");
        var signed = await SignedAsync();
        Assert.Equal(transfers, signed.Size);

        Assert.Contains("verliest de laatste 1", (await VerifiedAsync(early, signed)).Wrong[0], StringComparison.Ordinal);
        Assert.Empty((await VerifiedAsync(late, signed)).Wrong);
        var other = signed with { Root = Enumerable.Repeat((byte)7, 32).ToArray() };
        Assert.Contains("Het grootboek klopt niet", (await VerifiedAsync(late, other)).Wrong[0], StringComparison.Ordinal);
    }

    /// <remarks>Turns red when the folder in which the copy is made is open to others.</remarks>
    [Fact]
    public async Task While_a_backup_is_made_nobody_else_can_look_into_it_and_a_taken_name_leaves_nothing_behind()
    {
        await LivedAsync();
        var path = Path.Combine(folder, "bezet");
        await File.WriteAllTextAsync(path, "van iemand anders");
        var looking = new Onlooker(Copies);

        await Assert.ThrowsAsync<IOException>(() => new MakeBackup(looking, Upkeep, town.Clock).MakeAsync(new(path, Origin, folder, []), CancellationToken.None));

        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, looking.Seen);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(await MadeAsync("vrij")));
        }
    }

    [Fact]
    public async Task A_zip_that_does_not_say_what_is_in_it_is_no_backup()
    {
        var path = Path.Combine(folder, "leeg.zip");
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create))
        {
            zip.CreateEntry("iets");
        }

        Assert.Null(await BackupFile.ManifestAsync(path, CancellationToken.None));
    }

    private async Task<Checkpoint> SignedAsync()
    {
        var home = Path.Combine(town.Database.Folder, "checkpoints");
        await using var db = town.Database.Read();
        return (await new MakeCheckpoint(new CheckpointFolder(home, home), town.Database.Lane, new LedgerWatch(), town.Clock).RunAsync(db, Origin, TimeSpan.FromMinutes(10), CancellationToken.None))!.Checkpoint;
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var other = (byte[])bytes.Clone();
        other[at] ^= 1;
        return other;
    }

    private async Task LivedAsync()
    {
        await town.BuildAsync();
        await town.PaidAsync(await town.InitiativeAsync("een"), 500_00);
        await town.ProposedAsync(await town.InitiativeAsync("twee"), 700_00);
    }

    private async Task<string> BackedUpAsync(string name)
    {
        await LivedAsync();
        return await MadeAsync(name);
    }

    private async Task<string> MadeAsync(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key)!);
        await File.WriteAllTextAsync(Key, "<key/>");
        var path = Path.Combine(folder, name);
        await new MakeBackup(Copies, Upkeep, town.Clock).MakeAsync(new(path, Origin, folder, [Key]), CancellationToken.None);
        return path;
    }

    private Task<VerifyBackup.Result> VerifiedAsync(string path, Checkpoint signed) => new VerifyBackup(Copies).VerifyAsync(new(path, Origin, null, 0, [signed]), CancellationToken.None);

    private async Task<VerifyBackup.Result> VerifiedAsync(string path) => await new VerifyBackup(Copies).VerifyAsync(new(path, Origin, (await OwnAsync()).PortalId, 0, []), CancellationToken.None);

    private async Task<BackupFacts> OwnAsync()
    {
        await using var db = town.Database.Read();
        return await BackupFacts.ReadAsync(db, CancellationToken.None);
    }

    /// <summary>Makes the copy as always, and looks who may read the folder in which it lies.</summary>
    private sealed class Onlooker(IDatabaseCopies copies) : IDatabaseCopies
    {
        public UnixFileMode Seen { get; private set; }

        public string Database => copies.Database;

        public string FileName => copies.FileName;

        public Task<BackupFacts> WriteAsync(string path, CancellationToken cancellationToken)
        {
            Seen = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.GetDirectoryName(path)!);
            return copies.WriteAsync(path, cancellationToken);
        }

        public Task<DatabaseCopy> OpenAsync(string path, CancellationToken cancellationToken) => copies.OpenAsync(path, cancellationToken);
    }
}
