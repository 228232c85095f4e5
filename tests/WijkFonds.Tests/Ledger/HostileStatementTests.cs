using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using WijkFonds.Ledger;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger;

/// <summary>
/// Somebody with the portal's own login tries to bend the ledger by hand. On SQLite that login can do everything but what a trigger or a
/// CHECK refuses; on PostgreSQL it also lacks the rights. After every attempt the ledger must still be right.
/// </summary>
public sealed class HostileStatementTests(HostileStatementTests.World world) : IClassFixture<HostileStatementTests.World>
{
    /// <summary>
    /// Places in braces: {first} a funding, {pending} an open reservation, {posted} a grant, {next} the next number; {wijk} {grant} {source}
    /// {treasury} {bank} accounts, {other} a wijk account of another source.
    /// </summary>
    public static TheoryData<string> Statements =>
    [
        // What was written is changed, deleted or replaced.
        "UPDATE ledger_transfer SET amount = 1 WHERE seq = {first}",
        "UPDATE ledger_transfer SET amount = amount",
        "UPDATE ledger_transfer SET hash = prev_hash WHERE seq = {first}",
        "UPDATE ledger_transfer SET actor_ref = 'rol:iemand-anders'",
        "UPDATE ledger_transfer SET booked_on = '2020-01-01' WHERE seq = {first}",
        "DELETE FROM ledger_transfer",
        "DELETE FROM ledger_transfer WHERE seq = {last}",
        "DELETE FROM ledger_account WHERE id = {grant}",
        "DELETE FROM ledger_account WHERE id = {bank}",
        "UPDATE ledger_account SET credits_posted = credits_posted + 1000000 WHERE id = {wijk}",
        "UPDATE ledger_account SET debits_pending = 0 WHERE id = {wijk}",
        "UPDATE ledger_account SET bound = 'N' WHERE id = {wijk}",
        "UPDATE ledger_account SET earmark = 2 WHERE id = {wijk}",
        "UPDATE ledger_account SET kind = 10 WHERE id = {wijk}",
        "UPDATE ledger_account SET year = 2027 WHERE id = {wijk}",
        "UPDATE ledger_account SET neighbourhood_id = source_id WHERE id = {wijk}",
        "UPDATE ledger_account SET last_seq = 0 WHERE id = {wijk}",
        "UPDATE ledger_account SET expires_on = '2099-12-31' WHERE id = {wijk}",
        "UPDATE ledger_transfer_rule SET debit_kind = 12 WHERE code = 110",
        "DELETE FROM ledger_transfer_rule",
        "INSERT INTO ledger_transfer_rule VALUES (120, 20, 22, '0123')",
        "UPDATE ledger_account_kind SET bound = 'N'",
        "INSERT INTO ledger_account_kind VALUES (99, 'MINE', 'N')",
        "UPDATE cashbook_line SET free_after_cents = free_after_cents + 1",
        "DELETE FROM cashbook_line",
        "INSERT INTO cashbook_line SELECT seq + 100, neighbourhood_id, year, booked_on, kind, amount_cents, free_after_cents, source_id, initiative_id, allocation_id FROM cashbook_line",
        "UPDATE ledger_given SET given_cents = given_cents + 1",
        "UPDATE ledger_given SET given_cents = given_cents + 1, last_seq = last_seq + 1",
        "UPDATE ledger_given SET given_cents = given_cents + 1, last_seq = {last}",
        "UPDATE ledger_given SET initiative_id = source_id",
        "UPDATE ledger_given SET paid_cents = 0, last_seq = {last} + 1",
        "DELETE FROM ledger_given",
        "INSERT INTO ledger_given SELECT neighbourhood_id, year + 1, initiative_id, source_id, given_cents, paid_cents, returned_cents, last_seq FROM ledger_given",
        "INSERT INTO ledger_given(neighbourhood_id, year, initiative_id, source_id) SELECT neighbourhood_id, year + 1, initiative_id, source_id FROM ledger_given",
        "INSERT INTO ledger_tree_node(level, position, hash) SELECT 1, 0, hash FROM ledger_transfer WHERE seq = {first}",
        "INSERT INTO ledger_tree_node(level, position, hash) SELECT 1, 7, hash FROM ledger_transfer WHERE seq = {first}",
        "UPDATE audit_entry SET act = 'iets anders'",
        "DELETE FROM audit_entry",
        // Accounts that begin with money, or that are not what they say.
        "INSERT INTO ledger_account(code, kind, earmark, bound, credits_posted) VALUES ('pool:x', 23, 9, 'D', 1000000)",
        "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('pool:x', 23, 9, 'N')",
        "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('pool:x', 23, 0, 'D')",
        "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('bank:x', 12, 5, 'N')",
        "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('wijk:x', 21, 1, 'D')",
        "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('met spatie', 12, 0, 'N')",
        "INSERT INTO ledger_account(code, kind, earmark, bound, source_id, year) SELECT 'source:x', 20, 77, 'D', source_id, year FROM ledger_account WHERE id = {source}",
        "INSERT INTO ledger_account(code, kind, earmark, bound, source_id, year) SELECT 'source:x', 20, 1, 'D', source_id, year FROM ledger_account WHERE id = {other}",
    ];

    /// <summary>Transfers that are right in every field (and hash) but one.</summary>
    public static TheoryData<string> Bookings =>
    [
        "skips a number", "uses a number again", "begins at zero", "hangs on another transfer", "hangs on nothing", "has the hash of another", "is worth nothing", "is worth less than nothing",
        "is worth more than a billion", "goes from an account to itself", "goes to an account that is not there", "goes straight from treasury to grant", "goes from one purpose to another",
        "takes more than there is", "has a code nobody knows", "has a phase nobody knows", "is reserved and granted at once", "uses a key again", "uses an id again", "has no authority", "grants more than was reserved",
        "grants what was already granted", "grants another reservation to itself", "voids a part", "ends what is not there", "reverses a reservation", "reverses for more", "reverses without saying what",
        "says what it reverses without being a reversal", "has a line end in its authority", "has a NUL in its authority", "has capitals in its subject", "has no actor", "has a subject of a hundred letters", "has a name in its private part",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_that_bends_the_ledger_is_refused(string statement)
    {
        // Sabotage that turns this red: dropping any one trigger of ledger.sql.
        foreach (var (name, id) in world.Places)
        {
            statement = statement.Replace("{" + name + "}", id.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        await Assert.ThrowsAnyAsync<DbException>(() => world.RunAsync(statement));
        await world.Town.ProveAsync();
    }

    [Theory]
    [MemberData(nameof(Bookings))]
    public async Task A_booking_that_is_wrong_in_one_thing_is_refused(string wrong)
    {
        var transfer = world.Wrong(wrong);

        await Assert.ThrowsAnyAsync<DbException>(() => world.BookAsync(transfer, wrong == "has the hash of another"));
        await world.Town.ProveAsync();
    }

    [Fact]
    public async Task A_booking_that_is_right_is_accepted()
    {
        // Without this the tests above could pass because nothing is ever accepted.
        await world.BookAsync(world.Right(), false, keep: false);
    }

    [Fact]
    public async Task REPLACE_and_UPSERT_do_not_slip_past()
    {
        var statements = TestDatabase.IsPostgreSql
            ? new[] { "INSERT INTO ledger_transfer SELECT * FROM ledger_transfer WHERE seq = 1 ON CONFLICT (seq) DO UPDATE SET amount = 5", "TRUNCATE ledger_transfer CASCADE", "TRUNCATE cashbook_line", "TRUNCATE ledger_given", "UPDATE ledger_head SET seq = 0", "DELETE FROM ledger_head", "ALTER TABLE ledger_transfer DISABLE TRIGGER ALL", "DROP TRIGGER ledger_transfer_frozen ON ledger_transfer", "DROP TABLE cashbook_line", "SET session_replication_role = replica", "CREATE OR REPLACE FUNCTION public.ledger_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$", "UPDATE \"__EFMigrationsHistory\" SET \"ProductVersion\" = 'x'", "GRANT UPDATE ON ledger_transfer TO wijkfonds_app; UPDATE ledger_transfer SET amount = 5", "SET ROLE wijkfonds_owner" }
            : ["REPLACE INTO ledger_transfer SELECT seq, id, group_id, idem_key, code, phase, debit_id, credit_id, 5, pending_id, reverses_id, booked_on, subject_ref, actor_ref, authority_ref, private_commit, prev_hash, hash FROM ledger_transfer WHERE seq = 1", "INSERT OR REPLACE INTO ledger_account SELECT * FROM ledger_account", "INSERT INTO ledger_transfer SELECT * FROM ledger_transfer WHERE seq = 1 ON CONFLICT DO UPDATE SET amount = 5", "REPLACE INTO cashbook_line SELECT seq, neighbourhood_id, year, booked_on, kind, amount_cents, 0, source_id, initiative_id, allocation_id FROM cashbook_line", "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('a' || char(0) || 'b', 12, 0, 'N')"];
        foreach (var statement in statements)
        {
            await Assert.ThrowsAnyAsync<DbException>(() => world.RunAsync(statement));
            await world.Town.ProveAsync();
        }
    }

    /// <summary>One town with money, an open reservation and a grant, for all attempts: they must leave it as it is.</summary>
    public sealed class World : IAsyncLifetime
    {
        private LedgerHead head = LedgerHead.Empty;
        private List<LedgerTransfer> transfers = [];
        private List<LedgerAccount> accounts = [];

        public LedgerTown Town { get; } = new();

        public Dictionary<string, long> Places { get; } = [];

        private LedgerTransfer Pending => transfers.Last(t => t.Phase == TransferPhase.Pending);

        public async Task InitializeAsync()
        {
            await Town.WithMoneyAsync(80000);
            await Town.WithMoneyAsync(500, Guid.CreateVersion7(), earmark: 2);
            var reservation = (await Town.ReserveAsync(50000)).Value;
            await Town.ActAsync(ledger => ledger.GrantAsync(reservation, 45000, LedgerTown.Official, "besluit:1"));
            var payout = (await Town.ActAsync(ledger => ledger.OrderPayoutAsync(reservation, Guid.NewGuid(), LedgerTown.Official, "besluit:1"))).Value;
            await Town.ActAsync(ledger => ledger.ConfirmPayoutAsync(payout, LedgerTown.Official, "besluit:1"));
            await Town.ReserveAsync(10000);
            await Town.Database.GivenAsync(new Audit.AuditEntry { At = Town.Clock.GetUtcNow(), ActorRef = LedgerTown.Official, Act = "Proef", SubjectId = Guid.NewGuid() });

            head = await Town.ProveAsync();
            await using var db = Town.Database.Read();
            transfers = [.. db.LedgerTransfers.OrderBy(t => t.Seq)];
            accounts = [.. db.LedgerAccounts.OrderBy(a => a.Id)];
            Places["first"] = 1;
            Places["last"] = head.Seq;
            foreach (var (name, kind) in new[] { ("wijk", AccountKind.Neighbourhood), ("grant", AccountKind.Grant), ("source", AccountKind.Source), ("treasury", AccountKind.Treasury), ("bank", AccountKind.Bank) })
            {
                Places[name] = accounts.First(a => a.Kind == kind && a.Earmark is 0 or 1 && a.Kind == kind).Id;
            }

            Places["other"] = accounts.Single(a => a.Kind == AccountKind.Neighbourhood && a.Earmark == 2).Id;
        }

        public Task DisposeAsync()
        {
            Town.Dispose();
            return Task.CompletedTask;
        }

        public LedgerTransfer Right() => new()
        {
            Seq = head.Seq + 1,
            Id = Guid.NewGuid(),
            GroupId = Guid.NewGuid(),
            IdemKey = "proef:" + Guid.NewGuid().ToString("N"),
            Code = TransferCode.GiveBack,
            Phase = TransferPhase.AtOnce,
            DebitId = Places["wijk"],
            CreditId = Places["source"],
            Amount = 100,
            BookedOn = new DateOnly(2026, 11, 20),
            SubjectRef = "proef",
            ActorRef = "rol:proef",
            AuthorityRef = "besluit:proef",
            PrevHash = head.Hash,
            Hash = [],
        };

        public LedgerTransfer Wrong(string what)
        {
            var right = Right();
            var granted = transfers.First(t => t.Phase == TransferPhase.Post && t.Code == TransferCode.Grant);
            var first = transfers.First(t => t.Phase == TransferPhase.Pending);
            var post = right with { Code = TransferCode.Grant, Phase = TransferPhase.Post, DebitId = Pending.DebitId, CreditId = Pending.CreditId, Amount = Pending.Amount, PendingId = Pending.Id };
            var reversal = right with { Code = TransferCode.Reversal, DebitId = granted.CreditId, CreditId = granted.DebitId, Amount = granted.Amount, ReversesId = granted.Id };
            return what switch
            {
                "skips a number" => right with { Seq = head.Seq + 2 },
                "uses a number again" => right with { Seq = head.Seq },
                "begins at zero" => right with { Seq = 0 },
                "hangs on another transfer" => right with { PrevHash = transfers[0].Hash },
                "hangs on nothing" => right with { PrevHash = new byte[32] },
                "has the hash of another" => right with { Hash = transfers[0].Hash },
                "is worth nothing" => right with { Amount = 0 },
                "is worth less than nothing" => right with { Amount = -100 },
                "is worth more than a billion" => right with { Code = TransferCode.Fund, DebitId = Places["treasury"], CreditId = Places["source"], Amount = 100_000_000_001 },
                "goes from an account to itself" => right with { CreditId = right.DebitId },
                "goes to an account that is not there" => right with { CreditId = 999_999 },
                "goes straight from treasury to grant" => right with { Code = TransferCode.Grant, Phase = TransferPhase.Pending, DebitId = Places["treasury"], CreditId = Places["grant"] },
                "goes from one purpose to another" => right with { DebitId = Places["other"] },
                "takes more than there is" => right with { Amount = 70_000 },
                "has a code nobody knows" => right with { Code = (TransferCode)777 },
                "has a phase nobody knows" => right with { Phase = (TransferPhase)4 },
                "is reserved and granted at once" => right with { Code = TransferCode.Grant, CreditId = Pending.CreditId },
                "uses a key again" => right with { IdemKey = transfers[0].IdemKey },
                "uses an id again" => right with { Id = transfers[0].Id },
                "has no authority" => right with { AuthorityRef = "" },
                "grants more than was reserved" => post with { Amount = Pending.Amount + 1 },
                "grants what was already granted" => post with { DebitId = first.DebitId, CreditId = first.CreditId, Amount = 1, PendingId = first.Id },
                "grants another reservation to itself" => post with { CreditId = first.CreditId },
                "voids a part" => post with { Phase = TransferPhase.Void, Amount = 1 },
                "ends what is not there" => post with { PendingId = Guid.NewGuid() },
                "reverses a reservation" => reversal with { DebitId = Pending.CreditId, CreditId = Pending.DebitId, Amount = Pending.Amount, ReversesId = Pending.Id },
                "reverses for more" => reversal with { Amount = granted.Amount + 1 },
                "reverses without saying what" => reversal with { ReversesId = null },
                "says what it reverses without being a reversal" => right with { ReversesId = granted.Id },
                "has a line end in its authority" => right with { AuthorityRef = "besluit\nprivate_commit=" },
                "has a NUL in its authority" => right with { AuthorityRef = "besluit\0x" },
                "has capitals in its subject" => right with { SubjectRef = "Samira" },
                "has no actor" => right with { ActorRef = "" },
                "has a subject of a hundred letters" => right with { SubjectRef = new string('a', 100) },
                "has a name in its private part" => right with { PrivateCommit = "samira@wijk.test" },
                _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
            };
        }

        /// <summary>Books with the right hash unless the hash itself is the question; always in a transaction that is dropped.</summary>
        public Task BookAsync(LedgerTransfer transfer, bool hasOwnHash, bool keep = true) => Town.Database.Lane.RunAsync(
            async (db, stop) =>
            {
                await new LedgerStatements(db).InsertAsync(hasOwnHash ? transfer : transfer with { Hash = LedgerChain.Hash(transfer.PrevHash, transfer) }, stop);
                return (0, keep);
            },
            CancellationToken.None);

        /// <summary>Types a statement on a plain connection, with the rights and settings of the portal's writer.</summary>
        public async Task RunAsync(string statement)
        {
            await using DbConnection connection = TestDatabase.IsPostgreSql ? new NpgsqlConnection(Town.Database.ConnectionString) : new SqliteConnection(Town.Database.ConnectionString + ";Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the whole point
            command.CommandText = statement;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }
    }
}
