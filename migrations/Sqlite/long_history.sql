-- What a wijkbegroting asks of the ledger costs the same after a hundred years as on the first day.
-- With the same columns as ledger_account_of_wijk, or SQLite takes that one and reads every grant that was ever paid.
DROP INDEX ledger_account_open_grant;
CREATE INDEX ledger_account_open_grant ON ledger_account(neighbourhood_id, kind, year) WHERE kind=22 AND credits_posted<>debits_posted;
-- What came in for a source: one account, however many contributions it paid.
CREATE INDEX ledger_account_treasury ON ledger_account(source_id) WHERE kind=10;
