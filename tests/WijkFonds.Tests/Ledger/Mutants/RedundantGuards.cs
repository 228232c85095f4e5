using System.Text.RegularExpressions;
using WijkFonds.Tests.Databases;

namespace WijkFonds.Tests.Ledger.Mutants;

/// <summary>Guards that another guard stands behind: without one of them nothing wrong gets in, so no test can miss it.</summary>
internal static class RedundantGuards
{
    private static readonly (string Guard, string Why)[] OnSqlite =
    [
        (@"\.\w+ NOT NULL$", "the CHECK of the column asks typeof(), which knows NULL too; or a rule compares the value with a row that has none"),
        (@"^ledger_account_kind\.|^ledger_transfer_rule\.", "nobody can add or change a row: the triggers of this table refuse all of it"),
        (@"^ledger_given\.|^rule ledger_given_new: ledger: sum (exists|starts at zero)", "only a transfer makes a row here, of zeros, and ledger_given_guard lets nothing in but its own amounts, which the limits of the accounts bound"),
        (@"ledger: duplicate|^ledger_transfer\.(id|idem_key|hash) UNIQUE|^index ledger_transfer_re(solved|versed)_once", "the rule 'duplicate' and the unique index say the same; without the rule REPLACE meets ledger_transfer_no_delete"),
        (@"ledger: account exists|^ledger_account\.code UNIQUE", "the rule and the unique index say the same"),
        (@"cashbook: line exists", "the primary key says the same; REPLACE meets cashbook_line_no_delete"),
        (@"ledger: amount", "the CHECK of the column says the same"),
        (@"ledger: no such account|\.(debit|credit)_id REFERENCES|CHECK\(debit_id<>credit_id\)", "the rule counts two different accounts; the foreign keys say the same"),
        (@"^ledger_transfer\.(code|phase) CHECK", "only a code and a phase of ledger_transfer_rule come in, and a reversal is phase 0"),
        (@"^ledger_transfer\.prev_hash CHECK", "it must be the very bytes of the head"),
        (@"CHECK\(\(phase IN \(2,3\)\)", "without a reservation to end, a balance becomes NULL, which is refused; with one, the rule asks for phase 2 or 3"),
        (@"CHECK\(\(code=900\)", "the rule 'reversal must mirror' says the same"),
        (@"^cashbook_line\.seq REFERENCES", "the rule 'line differs from the ledger' looks the transfer up"),
        (@"^ledger_account\.(kind REFERENCES|bound CHECK)", "the rule 'bound must follow kind' looks the kind up"),
        (@"^ledger_account\.(debits|credits)_(posted|pending) CHECK", "an account begins at zero and only the exact amounts of a transfer are added; what is ended was reserved once"),
        (@"^ledger_tree_node\.position CHECK", "the rule 'one part after the other' counts from zero"),
    ];

    private static readonly (string Guard, string Why)[] OnPostgreSql = [];

    /// <summary>Why nothing gets in without it; null when that was not reasoned.</summary>
    public static string? Why(string guard) => Array.Find(TestDatabase.IsPostgreSql ? OnPostgreSql : OnSqlite, entry => Regex.IsMatch(guard, entry.Guard)).Why;
}
