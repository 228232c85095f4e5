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

    private static readonly (string Guard, string Why)[] OnPostgreSql =
    [
        (@"^ledger_transfer\.(hash|prev_hash) NOT NULL$|^limit ledger_transfer_(prev_)?hash_check", "both must be the very bytes that ledger_admit expects"),
        (@"^ledger_transfer\.\w+ NOT NULL$", "without it there are no canonical bytes and so no hash, and a transfer without a hash is refused"),
        (@"^limit ledger_transfer_hash_key", "the number is in the hash, so two are never the same"),
        (@"^ledger_account_kind\.|^ledger_transfer_rule\.|^limit ledger_account_kind_(bound_check|name_key)", "nobody can add or change a row: the triggers of this table refuse all of it"),
        (@"^ledger_given\.|^limit ledger_given_", "only ledger_admit writes here, its own amounts, which the limits of the accounts bound"),
        (@"^ledger_head\.|^limit ledger_head_", "only ledger_admit writes here"),
        (@"^ledger_account\.(kind|bound) NOT NULL$|^limit ledger_account_(bound_check|kind_fkey)", "the rule 'bound must follow kind' looks the kind up"),
        (@"^limit ledger_account_(debits|credits)_(posted|pending)_check", "an account begins at zero and only the exact amounts of a transfer are added; what is ended was reserved once"),
        (@"^trigger ledger_account_identity", "ledger_account_only_by_transfer refuses every change that is not made by ledger_admit"),
        (@"^cashbook_line\.\w+ NOT NULL$|^limit cashbook_line_seq_fkey", "the rule 'line differs from the ledger' compares it with a transfer that has all of them"),
        (@"no such account|^limit ledger_transfer_(debit|credit)_id_fkey", "the rule looks both accounts up; the foreign keys say the same"),
        (@"^limit ledger_transfer_(pending|reverses)_id_fkey", "ledger_admit looks the other transfer up"),
        (@"^limit ledger_transfer_phase_check", "only a phase of ledger_transfer_rule comes in, and a reversal is phase 0"),
        (@"^limit ledger_transfer_check$", "no rule goes from one kind to the same kind, and a reversal mirrors what a rule let in"),
        (@"^limit ledger_transfer_check1$", "ledger_admit asks the same"),
        (@"^trigger ledger_transfer_never_truncated", "the foreign key of cashbook_line refuses it, and with CASCADE cashbook_line_never_truncated does"),
        (@"^limit ledger_tree_node_position_check", "the rule 'one part after the other' counts from zero"),
    ];

    /// <summary>Why nothing gets in without it; null when that was not reasoned.</summary>
    public static string? Why(string guard) => Array.Find(TestDatabase.IsPostgreSql ? OnPostgreSql : OnSqlite, entry => Regex.IsMatch(guard, entry.Guard)).Why;
}
