using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.Tests.Databases;
using WijkFonds.Tests.Ledger.Histories;
using WijkFonds.Tests.Ledger.Hostile;
using Xunit.Abstractions;

namespace WijkFonds.Tests.Ledger.Mutants;

/// <summary>
/// Goal G6: whether the tests of the ledger would notice it. Every guard is taken away, one at a time, and what the hostile statements, the random
/// histories and an ordinary day say must then differ from what they say of the whole database. MUTANT_HISTORIES sets how many histories; SEED repeats a run.
/// </summary>
[Trait("Tier", "release")]
public sealed class MutationTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int HistoryLength = 60;

    /// <summary>Right by itself, and wrong with what comes after it.</summary>
    private static readonly string[] Tree = ["", "; UPDATE ledger_tree_node SET hash = hash", "; DELETE FROM ledger_tree_node"];

    private static readonly string Whole = TestDatabase.IsPostgreSql ? "sha256('')" : "zeroblob(32)";

    private static readonly string[] WrongParts = [$"1, 1, {Whole}", $"0, 0, {Whole}", $"8, 0, {Whole}", $"1, -1, {Whole}", $"2, 0, {Whole}", TestDatabase.IsPostgreSql ? "1, 0, '\\x00'" : "1, 0, x'00'", "1, 0, NULL", $"1, NULL, {Whole}", $"NULL, 0, {Whole}"];

    private readonly HostileWorld world = new() { More = 600 };
    private readonly TestDatabase empty = new();

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        world.Town.Database.Rest();
        empty.Rest();
    }

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        empty.Dispose();
    }

    /// <remarks>Turns red when a statement is missing in HostileStatements: before it was written for this, 9 guards of SQLite and 6 of PostgreSQL could go without a word.</remarks>
    [Fact]
    public async Task Nearly_every_guard_is_missed_when_it_is_gone()
    {
        var (seed, histories) = (Asked.Seed(), Asked.Number("MUTANT_HISTORIES", 40));
        var whole = Answers(world.Town.Database);
        var mutants = TestDatabase.IsPostgreSql ? PostgreSqlMutants.Of(empty.OwnerConnectionString) : SqliteMutants.Of(empty.ConnectionString);
        var (noticed, redundant, unnoticed) = (0, new List<string>(), new List<string>());
        foreach (var mutant in mutants)
        {
            if (await IsNoticedAsync(mutant, whole, seed, histories))
            {
                noticed++;
                continue;
            }

            (RedundantGuards.Why(mutant.Guard) is null ? unnoticed : redundant).Add(mutant.Guard);
        }

        output.WriteLine($"SEED={seed}: {mutants.Count} guards, {noticed} noticed, {redundant.Count} redundant, {unnoticed.Count} not noticed");
        output.WriteLine(string.Join('\n', unnoticed.Select(guard => "not noticed: " + guard)));
        output.WriteLine(string.Join('\n', redundant.Select(guard => $"redundant: {guard}: {RedundantGuards.Why(guard)}")));
        Assert.True(mutants.Count > 100, "Where are the guards?");
        Assert.True(noticed * 100 >= (mutants.Count - redundant.Count) * 95, string.Join('\n', unnoticed));
    }

    private async Task<bool> IsNoticedAsync(Mutant mutant, IReadOnlyList<bool> whole, int seed, int histories)
    {
        using (var lived = world.Town.Database.Copied())
        {
            await BehindTheGuards.RunAsync(lived, mutant.Without);
            if (!Answers(lived).SequenceEqual(whole))
            {
                return true;
            }
        }

        using (var fresh = empty.Copied())
        {
            await BehindTheGuards.RunAsync(fresh, mutant.Without);
            using IHistories tried = TestDatabase.IsPostgreSql ? new PostgreSqlHistories(fresh.OwnerConnectionString, fresh.OwnerConnectionString) : new SqliteHistories(fresh.ConnectionString);
            if (Enumerable.Range(seed, histories).Any(number => !GoesAsModelled(tried, number)))
            {
                return true;
            }
        }

        using var ordinary = empty.Copied();
        await BehindTheGuards.RunAsync(ordinary, mutant.Without);
        return !await IsOrdinaryDayRightAsync(ordinary);
    }

    private static bool GoesAsModelled(IHistories tried, int seed)
    {
        var history = new HistoryMaker(new Random(seed)).Make(HistoryLength);
        var model = new HistoryModel();
        var expected = history.ConvertAll(model.Try);
        try
        {
            var (answers, balances) = tried.Run(history);
            return answers.SequenceEqual(expected) && model.Balances.Zip(balances).All(pair => pair.First.SequenceEqual(pair.Second));
        }
        catch (DbException)
        {
            // Refused in a way that no whole database refuses.
            return false;
        }
    }

    /// <summary>Whether each hostile statement is accepted. Tried as who owns the tables, and forgotten again.</summary>
    private List<bool> Answers(TestDatabase database)
    {
        using DbConnection connection = TestDatabase.IsPostgreSql ? new NpgsqlConnection(database.OwnerConnectionString + ";Pooling=false") : new SqliteConnection(database.ConnectionString + ";Pooling=False");
        connection.Open();
        if (!TestDatabase.IsPostgreSql)
        {
            Run(connection, "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON");
        }

        return [.. Attempts().Select(attempt =>
        {
            try
            {
                Run(connection, "BEGIN; " + attempt);
                return true;
            }
            catch (DbException)
            {
                return false;
            }
            finally
            {
                try
                {
                    Run(connection, "ROLLBACK");
                }
                catch (SqliteException)
                {
                    // The statement itself had ended the transaction.
                }
            }
        })];
    }

    private IEnumerable<string> Attempts() =>
    [
        world.Row("ledger_transfer"),
        world.Row("ledger_account"),
        world.Row("cashbook_line"),
        .. ((IEnumerable<object[]>)HostileStatements.All).Select(row => world.Placed((string)row[0])),
        .. HostileStatements.OfEngine,
        .. ((IEnumerable<object[]>)HostileStatements.Bookings).Select(row => HostileRows.Transfer(world.Wrong((string)row[0]), [])),
        .. Tree.Select(statement => $"INSERT INTO ledger_tree_node(level, position, hash) SELECT 1, 0, hash FROM ledger_transfer WHERE seq = 1{statement}"),
        .. WrongParts.Select(part => $"INSERT INTO ledger_tree_node(level, position, hash) VALUES ({part})"),
        .. ((IEnumerable<object[]>)HostileStatements.Columns()).Select(row => world.Row((string)row[0], ((string)row[1], (string)row[2]))),
    ];

    /// <summary>Money comes, is set aside, given and paid, through the program itself, and the ledger is proved.</summary>
    private static async Task<bool> IsOrdinaryDayRightAsync(TestDatabase database)
    {
        try
        {
            using var town = new LedgerTown(database);
            await town.WithMoneyAsync(80000);
            var reservation = (await town.ReserveAsync(50000)).Value;
            await town.ActAsync(ledger => ledger.GrantAsync(reservation, 45000, LedgerTown.Official, "besluit:1"));
            var payout = (await town.ActAsync(ledger => ledger.OrderPayoutAsync(reservation, Guid.NewGuid(), LedgerTown.Official, "besluit:1"))).Value;
            await town.ActAsync(ledger => ledger.ConfirmPayoutAsync(payout, LedgerTown.Official, "besluit:1"));
            await town.ProveAsync();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
