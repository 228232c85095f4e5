using System.Globalization;
using WijkFonds.Ledger;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger.Hostile;

/// <summary>Rows of the ledger as statements, of which every value can be replaced by a wrong one.</summary>
internal static class HostileRows
{
    /// <summary>Adds a row to a table; a line of the cash book comes with the transfer that it belongs to.</summary>
    /// <param name="transfer">A transfer that would be right now.</param>
    /// <param name="wijk">The account of a wijk on one side of it.</param>
    /// <param name="wrong">Values in SQL, instead of the right ones.</param>
    public static string Insert(string table, LedgerTransfer transfer, LedgerAccount wijk, IReadOnlyList<(string Column, string Value)> wrong) => table switch
    {
        "ledger_transfer" => Transfer(transfer, wrong),
        "ledger_account" => Plain(table, Account, wrong),
        _ => Transfer(transfer, []) + "; " + Plain(table, Line(transfer, wijk), wrong),
    };

    /// <summary>The whole transfer, with the hash it says; on PostgreSQL with the hash that fits what it says, for there that is checked too.</summary>
    public static string Transfer(LedgerTransfer transfer, IReadOnlyList<(string Column, string Value)> wrong)
    {
        var row = Columns(transfer);
        if (!TestDatabase.IsPostgreSql)
        {
            return Plain("ledger_transfer", row, wrong);
        }

        var values = Replaced(row, wrong);
        var typed = string.Join(", ", row.Select(column => column.Name == "hash" ? "NULL::bytea" : $"({values[column.Name]})::{column.Type}"));
        var hash = wrong.Any(value => value.Column == "hash") ? values["hash"]
            : $"sha256('\\x02'::bytea || {Bytes(transfer.PrevHash)} || " + "sha256('\\x00'::bytea || ledger_canonical(ROW(" + string.Join(", ", row.Select(column => "t." + column.Name)) + ")::ledger_transfer)))";
        var names = string.Join(", ", row.Select(column => column.Name));
        return $"INSERT INTO ledger_transfer({names}) SELECT {string.Join(", ", row.Select(column => column.Name == "hash" ? hash : "t." + column.Name))} FROM (SELECT {typed}) AS t({names})";
    }

    private static List<(string Name, string Value, string Type)> Columns(LedgerTransfer t) =>
    [
        ("seq", Number(t.Seq), "bigint"), ("id", Id(t.Id), "uuid"), ("group_id", Id(t.GroupId), "uuid"), ("idem_key", Text(t.IdemKey), "text"), ("code", Number((int)t.Code), "int"),
        ("phase", Number((int)t.Phase), "int"), ("debit_id", Number(t.DebitId), "bigint"), ("credit_id", Number(t.CreditId), "bigint"), ("amount", Number(t.Amount), "bigint"),
        ("pending_id", Id(t.PendingId), "uuid"), ("reverses_id", Id(t.ReversesId), "uuid"), ("booked_on", $"'{t.BookedOn:yyyy-MM-dd}'", "date"), ("subject_ref", Text(t.SubjectRef), "text"),
        ("actor_ref", Text(t.ActorRef), "text"), ("authority_ref", Text(t.AuthorityRef), "text"), ("private_commit", Text(t.PrivateCommit), "text"), ("prev_hash", Bytes(t.PrevHash), "bytea"),
        ("hash", Bytes(t.Hash.Length > 0 ? t.Hash : LedgerChain.Hash(t.PrevHash, t)), "bytea"),
    ];

    private static List<(string Name, string Value, string Type)> Account =>
    [
        ("code", "'pool:nieuw'", ""), ("kind", "23", ""), ("earmark", "9", ""), ("bound", "'D'", ""), ("neighbourhood_id", "NULL", ""), ("source_id", "NULL", ""), ("year", "NULL", ""),
        ("initiative_id", "NULL", ""), ("allocation_id", "NULL", ""), ("expires_on", "NULL", ""), ("debits_posted", "0", ""), ("credits_posted", "0", ""), ("debits_pending", "0", ""),
        ("credits_pending", "0", ""), ("last_seq", "0", ""),
    ];

    private static List<(string Name, string Value, string Type)> Line(LedgerTransfer t, LedgerAccount wijk) =>
    [
        ("seq", Number(t.Seq), ""), ("neighbourhood_id", Id(wijk.NeighbourhoodId), ""), ("year", Number(wijk.Year!.Value), ""), ("booked_on", $"'{t.BookedOn:yyyy-MM-dd}'", ""), ("kind", "1", ""),
        ("amount_cents", Number(t.Amount), ""), ("free_after_cents", "0", ""), ("source_id", Id(wijk.SourceId), ""), ("initiative_id", "NULL", ""), ("allocation_id", "NULL", ""),
    ];

    private static string Plain(string table, List<(string Name, string Value, string Type)> row, IReadOnlyList<(string Column, string Value)> wrong)
    {
        var values = Replaced(row, wrong);
        return $"INSERT INTO {table}({string.Join(", ", row.Select(column => column.Name))}) VALUES ({string.Join(", ", row.Select(column => values[column.Name]))})";
    }

    private static Dictionary<string, string> Replaced(List<(string Name, string Value, string Type)> row, IReadOnlyList<(string Column, string Value)> wrong)
    {
        var values = row.ToDictionary(column => column.Name, column => column.Value);
        foreach (var (column, value) in wrong)
        {
            // "amount_cents+1" is the right value and one more.
            values[column] = value.Replace(column, values[column], StringComparison.Ordinal);
        }

        return values;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Id(Guid? id) => id is null ? "NULL" : TestDatabase.IsPostgreSql ? $"'{id}'" : $"'{id:N}'";

    private static string Bytes(byte[] bytes) => TestDatabase.IsPostgreSql ? $"'\\x{Convert.ToHexStringLower(bytes)}'::bytea" : $"x'{Convert.ToHexStringLower(bytes)}'";

    /// <summary>With what cannot stand between quotes joined on.</summary>
    private static string Text(string text) =>
        "'" + text.Replace("\n", TestDatabase.IsPostgreSql ? "'||chr(10)||'" : "'||char(10)||'", StringComparison.Ordinal).Replace("\0", TestDatabase.IsPostgreSql ? "'||chr(0)||'" : "'||char(0)||'", StringComparison.Ordinal) + "'";
}
