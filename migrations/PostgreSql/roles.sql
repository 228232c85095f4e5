-- Who may do what, after all tables are there. The portal runs as a login that is a member of wijkfonds_app; it owns nothing,
-- so it can neither change what is append-only nor drop the triggers that say so (T-23).
GRANT CREATE ON SCHEMA public TO wijkfonds_owner;
DO $$ DECLARE thing text; BEGIN
  FOREACH thing IN ARRAY ARRAY['ledger_account_kind','ledger_transfer_rule','ledger_account','ledger_transfer','ledger_given','ledger_head','cashbook_line','ledger_tree_node','audit_entry','decision','decision_deviation','portal'] LOOP
    EXECUTE format('ALTER TABLE %I OWNER TO wijkfonds_owner', thing);
  END LOOP;
  FOREACH thing IN ARRAY ARRAY['ledger_canonical(ledger_transfer)','ledger_admit()','ledger_frozen()','ledger_account_new()','ledger_only_by_transfer()','ledger_account_identity()','ledger_lock_head()','cashbook_line_new()','ledger_tree_node_new()','audit_entry_frozen()','decision_frozen()','portal_frozen()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO wijkfonds_owner', thing);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM wijkfonds_owner;

GRANT USAGE ON SCHEMA public TO wijkfonds_app;
-- Ordinary tables, also those that later migrations add.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO wijkfonds_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO wijkfonds_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO wijkfonds_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO wijkfonds_app;
-- Append-only tables: look and add, nothing else. The rest of the ledger and the list of migrations: look.
REVOKE UPDATE, DELETE ON ledger_transfer, ledger_account, ledger_given, cashbook_line, ledger_tree_node, audit_entry, decision, decision_deviation FROM wijkfonds_app;
REVOKE INSERT, UPDATE, DELETE ON ledger_account_kind, ledger_transfer_rule, ledger_head, portal, "__EFMigrationsHistory" FROM wijkfonds_app;
REVOKE EXECUTE ON FUNCTION ledger_lock_head() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_lock_head() TO wijkfonds_app;
