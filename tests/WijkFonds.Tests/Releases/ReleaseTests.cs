using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WijkFonds.Backups;
using WijkFonds.Ledger;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Releases;

/// <summary>
/// Goal G17. Of every version that somebody may run, a database in which a simulated town lived for years is kept in this folder. Brought up to
/// date it is made of the same things as a fresh install, nothing in it was lost, and the ledger is the same to the byte.
/// </summary>
/// <remarks>
/// Turns red when a migration makes a table anew and its triggers are not put back, or when Initial is made again after a release. Before a release:
/// RELEASE=0.2 dotnet test --filter ReleaseTests, on both databases, keeps the database of that version. A version that was released is never made again.
/// </remarks>
public sealed class ReleaseTests : IDisposable
{
    /// <summary>Enough for ten thousand rows.</summary>
    private const int Steps = 3_600;

    private readonly TestDatabase database = new();

    private static readonly string Kind = TestDatabase.IsPostgreSql ? "PostgreSql" : "Sqlite";

    public static TheoryData<string> Versions => [.. Directory.GetFiles(Folder(), $"*.{Kind}.gz").Select(file => Path.GetFileName(file).Replace($".{Kind}.gz", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => database.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_an_older_version_kept_is_whole_in_this_one(string version)
    {
        var path = Path.Combine(database.Folder, "older");
        await using (var kept = new GZipStream(File.OpenRead(PathOf(version)), CompressionMode.Decompress))
        await using (var file = File.Create(path))
        {
            await kept.CopyToAsync(file);
        }

        await using var older = await Copies(database).OpenAsync(path, CancellationToken.None);

        await older.Upkeep.MigrateAsync(CancellationToken.None);

        Assert.Null((await older.Upkeep.ReadSchemaAsync(CancellationToken.None)).DifferenceFrom(older.Upkeep.ExpectedSchema));
        var before = await File.ReadAllLinesAsync(FactsOf(version));
        // A table may have come since; none of those that were there lost or got a row.
        Assert.Equal(before, (await FactsAsync(older.Db)).Intersect(before));
        await LedgerProof.VerifyAsync(older.Db);
    }

    /// <summary>With RELEASE=… keeps a database of this version, else looks whether the newest one is here.</summary>
    [Fact]
    public async Task Every_release_is_kept()
    {
        if (Environment.GetEnvironmentVariable("RELEASE") is not { Length: > 0 } version)
        {
            Assert.NotEmpty(Versions);
            return;
        }

        Assert.False(File.Exists(PathOf(version)), $"{version} was released already.");
        using var town = new Simulation.Simulation(Asked.Number("SEED", 20_261_121));
        await town.RunAsync(Steps);
        var path = Path.Combine(database.Folder, "newest");
        await Copies(town.Database).WriteAsync(path, CancellationToken.None);
        await using (var kept = new GZipStream(File.Create(PathOf(version)), CompressionLevel.SmallestSize))
        await using (var file = File.OpenRead(path))
        {
            await file.CopyToAsync(kept);
        }

        await using var db = town.Database.Read();
        await File.WriteAllLinesAsync(FactsOf(version), await FactsAsync(db));
    }

    /// <summary>The end of the chain, which stands for every byte of the ledger, and how many rows each table has.</summary>
    private static async Task<List<string>> FactsAsync(WijkFondsDb db)
    {
        var now = await BackupFacts.ReadAsync(db, CancellationToken.None);
        List<string> facts = [string.Create(CultureInfo.InvariantCulture, $"{now.Transfers} transfers, head {now.Head}")];
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
#pragma warning disable EF1002 // the names of our own tables
            var rows = await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {rows}"));
        }

        return facts;
    }

    private static IDatabaseCopies Copies(TestDatabase of) =>
        TestDatabase.IsPostgreSql ? new PostgreSqlCopies(of.OwnerConnectionString) : new SqliteCopies(of.ConnectionString);

    private static string PathOf(string version) => Path.Combine(Folder(), $"{version}.{Kind}.gz");

    private static string FactsOf(string version) => Path.Combine(Folder(), $"{version}.{Kind}.txt");

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
