using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger.Hostile;

/// <summary>What somebody types who wants to bend the ledger. Each is refused by the database; HostileStatementTests tries them all.</summary>
public static class HostileStatements
{
    /// <summary>
    /// Places in braces: {first} a funding, {pending} an open reservation, {posted} a grant, {next} the next number; {wijk} {grant} {source}
    /// {treasury} {bank} accounts, {other} a wijk account of another source, {empty} an account that nothing was booked on.
    /// </summary>
    public static TheoryData<string> All =>
    [
        // What was written is changed, deleted or replaced.
        "UPDATE ledger_transfer SET amount = 1 WHERE seq = {first}",
        "UPDATE ledger_transfer SET amount = amount",
        "UPDATE ledger_transfer SET hash = prev_hash WHERE seq = {first}",
        "UPDATE ledger_transfer SET actor_ref = 'rol:iemand-anders'",
        "UPDATE ledger_transfer SET booked_on = '2020-01-01' WHERE seq = {first}",
        "DELETE FROM ledger_transfer",
        "DELETE FROM ledger_transfer WHERE seq = {last}",
        "DELETE FROM ledger_transfer WHERE seq = {first}",
        "DELETE FROM ledger_account WHERE id = {empty}",
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
        "UPDATE ledger_account SET bound = 'N', last_seq = {last} WHERE id = {other}",
        "UPDATE ledger_account_kind SET bound = 'N'",
        "DELETE FROM ledger_account_kind WHERE kind = 15",
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
        "says what it reverses without being a reversal", "mirrors a transfer under another name", "reserves a reversal", "grants without saying what was reserved", "has a line end in its authority", "has a NUL in its authority", "has capitals in its subject", "has no actor", "has a subject of a hundred letters", "has a name in its private part",
    ];

    /// <summary>What one engine knows and the other does not.</summary>
    public static IReadOnlyList<string> OfEngine => TestDatabase.IsPostgreSql
        ?
        [
            "INSERT INTO ledger_transfer SELECT * FROM ledger_transfer WHERE seq = 1 ON CONFLICT (seq) DO UPDATE SET amount = 5",
            "TRUNCATE ledger_transfer CASCADE",
            "TRUNCATE cashbook_line",
            "TRUNCATE audit_entry",
            "TRUNCATE ledger_tree_node",
            "TRUNCATE ledger_given",
            "UPDATE ledger_head SET seq = 0",
            "DELETE FROM ledger_head",
            "ALTER TABLE ledger_transfer DISABLE TRIGGER ALL",
            "DROP TRIGGER ledger_transfer_frozen ON ledger_transfer",
            "DROP TABLE cashbook_line",
            "SET session_replication_role = replica",
            "CREATE OR REPLACE FUNCTION public.ledger_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
            "UPDATE \"__EFMigrationsHistory\" SET \"ProductVersion\" = 'x'",
            "GRANT UPDATE ON ledger_transfer TO wijkfonds_app; UPDATE ledger_transfer SET amount = 5",
            "SET ROLE wijkfonds_owner",
        ]
        :
        [
            "REPLACE INTO ledger_transfer SELECT seq, id, group_id, idem_key, code, phase, debit_id, credit_id, 5, pending_id, reverses_id, booked_on, subject_ref, actor_ref, authority_ref, private_commit, prev_hash, hash FROM ledger_transfer WHERE seq = 1",
            "INSERT OR REPLACE INTO ledger_account SELECT * FROM ledger_account",
            "INSERT INTO ledger_transfer SELECT * FROM ledger_transfer WHERE seq = 1 ON CONFLICT DO UPDATE SET amount = 5",
            "REPLACE INTO cashbook_line SELECT seq, neighbourhood_id, year, booked_on, kind, amount_cents, 0, source_id, initiative_id, allocation_id FROM cashbook_line",
            "INSERT INTO ledger_account(code, kind, earmark, bound) VALUES ('a' || char(0) || 'b', 12, 0, 'N')",
        ];

    /// <summary>A row that is right in every column but one; <see cref="HostileWorld.Row"/> makes the rest.</summary>
    public static TheoryData<string, string, string> Columns()
    {
        (string Table, string Column, string Value)[] onBoth =
        [
            .. new[] { "seq", "id", "group_id", "idem_key", "code", "phase", "debit_id", "credit_id", "amount", "booked_on", "subject_ref", "actor_ref", "authority_ref", "private_commit", "prev_hash", "hash" }
                .Select(column => ("ledger_transfer", column, "NULL")),
            .. new[] { "code", "kind", "earmark", "bound", "debits_posted", "credits_posted", "debits_pending", "credits_pending", "last_seq" }.Select(column => ("ledger_account", column, "NULL")),
            .. new[] { "seq", "neighbourhood_id", "year", "booked_on", "kind", "amount_cents", "free_after_cents", "source_id" }.Select(column => ("cashbook_line", column, "NULL")),
            ("ledger_transfer", "idem_key", "'kort'"),
            ("ledger_transfer", "idem_key", "'Met-Hoofdletter'"),
            ("ledger_transfer", "subject_ref", "''"),
            ("ledger_transfer", "actor_ref", "'rol:met spatie'"),
            ("ledger_transfer", "hash", TestDatabase.IsPostgreSql ? "'\\x00'::bytea" : "x'00'"),
            ("ledger_account", "code", "''"),
            ("ledger_account", "code", "'Pool'"),
            ("ledger_account", "code", "'pool:leeg'"),
            ("ledger_account", "kind", "99"),
            ("ledger_account", "earmark", "-9"),
            ("ledger_account", "bound", "'X'"),
            ("ledger_account", "year", "1999"),
            ("ledger_account", "year", "3000"),
            ("ledger_account", "debits_posted", "-1"),
            ("ledger_account", "last_seq", "1"),
            ("cashbook_line", "free_after_cents", "-1"),
            ("cashbook_line", "amount_cents", "amount_cents+1"),
        ];
        // SQLite keeps anything in any column, so there it is the CHECK that knows what a value is.
        (string Table, string Column, string Value)[] onSqlite =
        [
            ("ledger_transfer", "id", "'0123456789ABCDEF0123456789ABCDEF'"),
            ("ledger_transfer", "id", "'0123'"),
            ("ledger_transfer", "group_id", "'0123456789ABCDEF0123456789ABCDEF'"),
            ("ledger_transfer", "group_id", "'0123'"),
            ("ledger_transfer", "amount", "1.5"),
            ("ledger_transfer", "booked_on", "'2026-1-1'"),
            ("ledger_transfer", "booked_on", "'2026-11-2x'"),
            ("ledger_transfer", "private_commit", "'Samira'"),
            ("ledger_transfer", "hash", "'0123456789abcdef0123456789abcdef'"),
            ("ledger_account", "earmark", "9.5"),
            ("ledger_account", "year", "2026.5"),
            ("ledger_account", "neighbourhood_id", "'laak'"),
            ("ledger_account", "source_id", "'gemeente'"),
            ("ledger_account", "initiative_id", "'bankje'"),
            ("ledger_account", "allocation_id", "'eerste'"),
            ("ledger_account", "expires_on", "'ooit'"),
            ("cashbook_line", "free_after_cents", "1.5"),
        ];
        (string Table, string Column, string Value)[] onPostgreSql =
        [
            ("ledger_transfer", "booked_on", "'10000-01-01'"),
            ("ledger_transfer", "private_commit", "'Samira'"),
            ("ledger_transfer", "hash", "sha256('anders')"),
            ("ledger_transfer", "prev_hash", "sha256('anders')"),
        ];
        var all = new TheoryData<string, string, string>();
        foreach (var (table, column, value) in onBoth.Concat(TestDatabase.IsPostgreSql ? onPostgreSql : onSqlite))
        {
            all.Add(table, column, value);
        }

        return all;
    }
}
