using System.Runtime.CompilerServices;
using WijkFonds.PostgreSql;
using WijkFonds.Sqlite;
using WijkFonds.Tests.Databases;
using WijkFonds.Tests.Ledger;
using WijkFonds.Writing;

namespace WijkFonds.Tests.House;

/// <summary>Goal G17: a database that lost a guard is known by what it is made of.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    private IDatabaseUpkeep Upkeep => TestDatabase.IsPostgreSql ? new PostgreSqlUpkeep(database.OwnerConnectionString) : new SqliteUpkeep(database.ConnectionString);

    /// <remarks>SCHEMA=write puts the file right. Look at the difference before you commit it: every line is a guard that came, changed or went.</remarks>
    [Fact]
    public async Task A_fresh_install_is_made_of_what_stands_in_schema_txt()
    {
        var fresh = await Upkeep.ReadSchemaAsync(CancellationToken.None);
        if (Environment.GetEnvironmentVariable("SCHEMA") == "write")
        {
            await File.WriteAllTextAsync(SchemaFile(), fresh.Text);
            return;
        }

        var difference = fresh.DifferenceFrom(Upkeep.ExpectedSchema);

        Assert.True(difference is null, $"{difference}. If that is what you meant: SCHEMA=write dotnet test --filter SchemaTests, on both databases. It writes to {SchemaFile()}:\n{fresh.Text}");
    }

    /// <remarks>Turns red when a kind of thing is left out of SqliteSchema.cs or schema.sql.</remarks>
    [Theory]
    [MemberData(nameof(Differences))]
    public async Task What_is_different_is_named(string change, string difference)
    {
        await BehindTheGuards.RunAsync(database, change);

        Assert.Contains(difference, (await Upkeep.ReadSchemaAsync(CancellationToken.None)).DifferenceFrom(Upkeep.ExpectedSchema), StringComparison.Ordinal);
    }

    /// <summary>What can be changed on the database of this run.</summary>
    public static TheoryData<string, string> Differences()
    {
        (string OnSqlite, string OnPostgreSql, string Difference)[] onBoth =
        [
            ("DROP TRIGGER ledger_transfer_no_update", "DROP TRIGGER ledger_transfer_frozen ON ledger_transfer", "trigger ledger_transfer"),
            ("DROP INDEX ledger_transfer_resolved_once", "DROP INDEX ledger_transfer_resolved_once", "index ledger_transfer_resolved_once is gone"),
            ("DROP VIEW ledger_check_chain", "DROP VIEW ledger_check_chain", "ledger_check_chain"),
            ("CREATE TRIGGER help AFTER INSERT ON audit_entry BEGIN SELECT 1; END", "CREATE RULE help AS ON INSERT TO audit_entry DO ALSO NOTHING", "does not belong here"),
            ("ALTER TABLE ledger_transfer ADD COLUMN memo TEXT", "ALTER TABLE ledger_transfer ADD COLUMN memo text", "table ledger_transfer is not as it was made"),
            ("DROP TRIGGER ledger_transfer_rule_no_insert; INSERT INTO ledger_transfer_rule VALUES(999,22,12,'0'); CREATE TRIGGER ledger_transfer_rule_no_insert BEFORE INSERT ON ledger_transfer_rule BEGIN SELECT RAISE(ABORT,'ledger: rules are immutable'); END", "SET session_replication_role=replica; INSERT INTO ledger_transfer_rule VALUES(999,22,12,'0'); SET session_replication_role=DEFAULT", "rows ledger_transfer_rule is not as it was made"),
        ];
        (string Change, string Difference)[] onPostgreSql =
        [
            ("GRANT UPDATE ON ledger_transfer TO wijkfonds_app", "rights ledger_transfer is not as it was made"),
            ("ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_never_overdrawn", "limit ledger_account.ledger_account_never_overdrawn is gone"),
            ("ALTER TABLE ledger_transfer DISABLE TRIGGER ledger_transfer_frozen", "trigger ledger_transfer.ledger_transfer_frozen is not as it was made"),
            ("CREATE OR REPLACE FUNCTION ledger_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$", "function ledger_frozen() is not as it was made"),
        ];
        var changes = onBoth.Select(row => (Change: TestDatabase.IsPostgreSql ? row.OnPostgreSql : row.OnSqlite, row.Difference)).Concat(TestDatabase.IsPostgreSql ? onPostgreSql : []);
        var all = new TheoryData<string, string>();
        foreach (var (change, difference) in changes)
        {
            all.Add(change, difference);
        }

        return all;
    }

    private static string SchemaFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "migrations", TestDatabase.IsPostgreSql ? "PostgreSql" : "Sqlite", "schema.txt");
}
