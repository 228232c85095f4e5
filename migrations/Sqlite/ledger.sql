-- The ledger of the wijkbegroting (LEDGER 4.1-4.5). Every rule stands here, so that no mistake in the program can break one.
-- Columns are checked by typeof() and by their bytes: SQLite stores any type anywhere, and length() and GLOB stop at an embedded NUL.

CREATE TABLE ledger_account_kind(
  kind INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- D: debits may not exceed credits (funds); C: credits may not exceed debits (claims); N: none (mirrors of the outside world)
  bound TEXT NOT NULL CHECK(bound IN ('D','C','N')));
INSERT INTO ledger_account_kind VALUES
  (10,'TREASURY','N'),(11,'STRIPE_CLEARING','N'),(12,'BANK','N'),(13,'RECEIVABLE','C'),(14,'DISPUTE_LOSS','N'),(15,'SUSPENSE','D'),
  (20,'SOURCE','D'),(21,'WIJK','D'),(22,'GRANT','D'),(23,'DONATION_POOL','D'),(24,'RETURN_PENDING','D');

-- Which transfers exist at all (LEDGER 4.3), and in which phases: 0 at once, 1 pending, 2 post, 3 void.
CREATE TABLE ledger_transfer_rule(
  code INTEGER NOT NULL, debit_kind INTEGER NOT NULL, credit_kind INTEGER NOT NULL, phases TEXT NOT NULL,
  PRIMARY KEY(code, debit_kind, credit_kind)) WITHOUT ROWID;
INSERT INTO ledger_transfer_rule VALUES
  (100,10,20,'0'),(101,20,10,'0'),(110,20,21,'0'),(111,21,20,'0'),(120,21,22,'123'),(121,23,22,'0123'),
  (130,22,12,'0123'),(140,22,21,'0'),(141,22,23,'0'),(150,13,24,'0'),(151,12,13,'0'),(152,24,21,'0'),
  (160,11,23,'0123'),(171,23,11,'0'),(172,23,11,'0'),(173,23,11,'0'),(174,14,11,'0'),(180,12,11,'0'),
  (190,12,15,'0'),(191,15,13,'0'),(191,15,21,'0'),(191,15,23,'0');

CREATE TABLE ledger_account(
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 160 AND length(CAST(code AS BLOB))=length(code) AND code NOT GLOB '*[^a-z0-9:._-]*'),
  kind INTEGER NOT NULL REFERENCES ledger_account_kind(kind),
  earmark INTEGER NOT NULL CHECK(typeof(earmark)='integer' AND earmark>=0), -- number of the purpose; 0 = no fund
  bound TEXT NOT NULL CHECK(bound IN ('D','C','N')),
  -- What the account is about, so that nobody has to take its code apart.
  neighbourhood_id TEXT CHECK(neighbourhood_id IS NULL OR (length(CAST(neighbourhood_id AS BLOB))=32 AND neighbourhood_id NOT GLOB '*[^0-9a-f]*')),
  source_id TEXT CHECK(source_id IS NULL OR (length(CAST(source_id AS BLOB))=32 AND source_id NOT GLOB '*[^0-9a-f]*')),
  year INTEGER CHECK(year IS NULL OR (typeof(year)='integer' AND year BETWEEN 2000 AND 2999)),
  initiative_id TEXT CHECK(initiative_id IS NULL OR (length(CAST(initiative_id AS BLOB))=32 AND initiative_id NOT GLOB '*[^0-9a-f]*')),
  allocation_id TEXT CHECK(allocation_id IS NULL OR (length(CAST(allocation_id AS BLOB))=32 AND allocation_id NOT GLOB '*[^0-9a-f]*')),
  expires_on TEXT CHECK(expires_on IS NULL OR (length(CAST(expires_on AS BLOB))=10 AND expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
  debits_posted INTEGER NOT NULL DEFAULT 0 CHECK(typeof(debits_posted)='integer' AND debits_posted>=0),
  credits_posted INTEGER NOT NULL DEFAULT 0 CHECK(typeof(credits_posted)='integer' AND credits_posted>=0),
  debits_pending INTEGER NOT NULL DEFAULT 0 CHECK(typeof(debits_pending)='integer' AND debits_pending>=0),
  credits_pending INTEGER NOT NULL DEFAULT 0 CHECK(typeof(credits_pending)='integer' AND credits_pending>=0),
  last_seq INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT ledger_account_fund_has_earmark CHECK((kind>=20)=(earmark<>0)),
  CONSTRAINT ledger_account_says_whose CHECK(
    (kind NOT IN (10,20) OR (source_id IS NOT NULL AND year IS NOT NULL))
    AND (kind NOT IN (21,22) OR (source_id IS NOT NULL AND year IS NOT NULL AND neighbourhood_id IS NOT NULL))
    AND (kind NOT IN (13,24) OR (source_id IS NOT NULL AND year IS NOT NULL AND neighbourhood_id IS NOT NULL))
    AND (kind NOT IN (13,22,24) OR (initiative_id IS NOT NULL AND allocation_id IS NOT NULL))),
  -- The two limits that make overspending impossible, whoever writes at the same time.
  CONSTRAINT ledger_account_never_overdrawn CHECK(bound<>'D' OR debits_posted+debits_pending<=credits_posted),
  CONSTRAINT ledger_account_never_overclaimed CHECK(bound<>'C' OR credits_posted+credits_pending<=debits_posted));
CREATE INDEX ledger_account_of_wijk ON ledger_account(neighbourhood_id, kind, year);
CREATE INDEX ledger_account_of_source ON ledger_account(source_id, year, kind);
-- For "one source has one purpose": looks for an other purpose below and above, so a source with a long history costs no more than a new one.
CREATE INDEX ledger_account_purpose ON ledger_account(source_id, earmark);
CREATE INDEX ledger_account_of_initiative ON ledger_account(initiative_id) WHERE initiative_id IS NOT NULL;
-- Grants that are not paid out yet: few, however long the history.
CREATE INDEX ledger_account_open_grant ON ledger_account(neighbourhood_id, year) WHERE kind=22 AND credits_posted<>debits_posted;

CREATE TABLE ledger_transfer(
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK(length(CAST(id AS BLOB))=32 AND length(id)=32 AND id NOT GLOB '*[^0-9a-f]*'),
  group_id TEXT NOT NULL CHECK(length(CAST(group_id AS BLOB))=32 AND length(group_id)=32 AND group_id NOT GLOB '*[^0-9a-f]*'),
  idem_key TEXT NOT NULL UNIQUE CHECK(length(idem_key) BETWEEN 8 AND 128 AND length(CAST(idem_key AS BLOB))=length(idem_key) AND idem_key NOT GLOB '*[^a-z0-9:._-]*'),
  code INTEGER NOT NULL CHECK(typeof(code)='integer'),
  phase INTEGER NOT NULL CHECK(typeof(phase)='integer' AND phase IN (0,1,2,3)),
  debit_id INTEGER NOT NULL REFERENCES ledger_account(id),
  credit_id INTEGER NOT NULL REFERENCES ledger_account(id),
  amount INTEGER NOT NULL CHECK(typeof(amount)='integer' AND amount>0 AND amount<=100000000000),
  pending_id TEXT, reverses_id TEXT,
  booked_on TEXT NOT NULL CHECK(length(CAST(booked_on AS BLOB))=10 AND booked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  subject_ref TEXT NOT NULL CHECK(length(subject_ref) BETWEEN 1 AND 80 AND length(CAST(subject_ref AS BLOB))=length(subject_ref) AND subject_ref NOT GLOB '*[^a-z0-9:._-]*'),
  actor_ref TEXT NOT NULL CHECK(length(actor_ref) BETWEEN 1 AND 80 AND length(CAST(actor_ref AS BLOB))=length(actor_ref) AND actor_ref NOT GLOB '*[^a-z0-9:._-]*'),
  authority_ref TEXT NOT NULL CHECK(length(authority_ref)<=80 AND length(CAST(authority_ref AS BLOB))=length(authority_ref) AND authority_ref NOT GLOB '*[^a-z0-9:._-]*'),
  private_commit TEXT NOT NULL CHECK(private_commit='' OR (length(CAST(private_commit AS BLOB))=64 AND length(private_commit)=64 AND private_commit NOT GLOB '*[^0-9a-f]*')),
  prev_hash BLOB NOT NULL CHECK(typeof(prev_hash)='blob' AND length(prev_hash)=32),
  hash BLOB NOT NULL UNIQUE CHECK(typeof(hash)='blob' AND length(hash)=32),
  CHECK(debit_id<>credit_id),
  CHECK((phase IN (2,3)) = (pending_id IS NOT NULL)),
  CHECK(reverses_id IS NULL OR phase=0),
  CHECK((code=900) = (reverses_id IS NOT NULL)),
  CONSTRAINT ledger_transfer_has_authority CHECK((code BETWEEN 160 AND 190) OR length(authority_ref)>0));
CREATE UNIQUE INDEX ledger_transfer_resolved_once ON ledger_transfer(pending_id) WHERE pending_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_transfer_reversed_once ON ledger_transfer(reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX ledger_transfer_group ON ledger_transfer(group_id);
CREATE INDEX ledger_transfer_debit ON ledger_transfer(debit_id);
CREATE INDEX ledger_transfer_credit ON ledger_transfer(credit_id);

-- 1. Nothing that was written is ever changed. (REPLACE does not fire DELETE triggers unless recursive_triggers=ON, so BEFORE INSERT stops it.)
CREATE TRIGGER ledger_transfer_no_update BEFORE UPDATE ON ledger_transfer BEGIN SELECT RAISE(ABORT,'ledger: transfers are immutable'); END;
CREATE TRIGGER ledger_transfer_no_delete BEFORE DELETE ON ledger_transfer BEGIN SELECT RAISE(ABORT,'ledger: transfers are immutable'); END;
CREATE TRIGGER ledger_transfer_rule_no_insert BEFORE INSERT ON ledger_transfer_rule BEGIN SELECT RAISE(ABORT,'ledger: rules are immutable'); END;
CREATE TRIGGER ledger_transfer_rule_no_update BEFORE UPDATE ON ledger_transfer_rule BEGIN SELECT RAISE(ABORT,'ledger: rules are immutable'); END;
CREATE TRIGGER ledger_transfer_rule_no_delete BEFORE DELETE ON ledger_transfer_rule BEGIN SELECT RAISE(ABORT,'ledger: rules are immutable'); END;
CREATE TRIGGER ledger_account_kind_no_insert BEFORE INSERT ON ledger_account_kind BEGIN SELECT RAISE(ABORT,'ledger: kinds are immutable'); END;
CREATE TRIGGER ledger_account_kind_no_update BEFORE UPDATE ON ledger_account_kind BEGIN SELECT RAISE(ABORT,'ledger: kinds are immutable'); END;
CREATE TRIGGER ledger_account_kind_no_delete BEFORE DELETE ON ledger_account_kind BEGIN SELECT RAISE(ABORT,'ledger: kinds are immutable'); END;
CREATE TRIGGER ledger_account_no_delete BEFORE DELETE ON ledger_account BEGIN SELECT RAISE(ABORT,'ledger: accounts are permanent'); END;
CREATE TRIGGER ledger_account_new BEFORE INSERT ON ledger_account BEGIN
  SELECT RAISE(ABORT,'ledger: account exists') WHERE EXISTS(SELECT 1 FROM ledger_account WHERE id=NEW.id OR code=NEW.code);
  SELECT RAISE(ABORT,'ledger: account starts at zero') WHERE NEW.debits_posted<>0 OR NEW.credits_posted<>0 OR NEW.debits_pending<>0 OR NEW.credits_pending<>0 OR NEW.last_seq<>0;
  SELECT RAISE(ABORT,'ledger: bound must follow kind') WHERE NOT EXISTS(SELECT 1 FROM ledger_account_kind k WHERE k.kind=NEW.kind AND k.bound=NEW.bound);
  SELECT RAISE(ABORT,'ledger: one source has one purpose') WHERE NEW.earmark<>0 AND (EXISTS(SELECT 1 FROM ledger_account WHERE source_id=NEW.source_id AND earmark>0 AND earmark<NEW.earmark)
     OR EXISTS(SELECT 1 FROM ledger_account WHERE source_id=NEW.source_id AND earmark>NEW.earmark));
END;

-- 2. Which transfer may enter.
CREATE TRIGGER ledger_transfer_admit BEFORE INSERT ON ledger_transfer BEGIN
  SELECT RAISE(ABORT,'ledger: duplicate') WHERE EXISTS(SELECT 1 FROM ledger_transfer WHERE seq=NEW.seq)
     OR EXISTS(SELECT 1 FROM ledger_transfer WHERE id=NEW.id) OR EXISTS(SELECT 1 FROM ledger_transfer WHERE idem_key=NEW.idem_key)
     OR EXISTS(SELECT 1 FROM ledger_transfer WHERE hash=NEW.hash)
     OR EXISTS(SELECT 1 FROM ledger_transfer WHERE pending_id=NEW.pending_id) OR EXISTS(SELECT 1 FROM ledger_transfer WHERE reverses_id=NEW.reverses_id);
  SELECT RAISE(ABORT,'ledger: amount') WHERE typeof(NEW.amount)<>'integer' OR NEW.amount<=0;
  SELECT RAISE(ABORT,'ledger: seq must be gapless') WHERE NEW.seq IS NOT (SELECT coalesce(max(seq),0)+1 FROM ledger_transfer);
  SELECT RAISE(ABORT,'ledger: prev_hash must be the head') WHERE NEW.prev_hash IS NOT coalesce((SELECT hash FROM ledger_transfer ORDER BY seq DESC LIMIT 1), zeroblob(32));
  SELECT RAISE(ABORT,'ledger: no such account') WHERE (SELECT count(*) FROM ledger_account WHERE id IN (NEW.debit_id,NEW.credit_id))<>2;
  SELECT RAISE(ABORT,'ledger: transfer not allowed between these kinds') WHERE NEW.reverses_id IS NULL AND NOT EXISTS(
     SELECT 1 FROM ledger_transfer_rule r JOIN ledger_account d ON d.id=NEW.debit_id JOIN ledger_account c ON c.id=NEW.credit_id
      WHERE r.code=NEW.code AND r.debit_kind=d.kind AND r.credit_kind=c.kind AND instr(r.phases, NEW.phase)>0);
  SELECT RAISE(ABORT,'ledger: earmark crossed') WHERE EXISTS(
     SELECT 1 FROM ledger_account d JOIN ledger_account c ON c.id=NEW.credit_id WHERE d.id=NEW.debit_id AND d.earmark<>0 AND c.earmark<>0 AND d.earmark<>c.earmark);
  SELECT RAISE(ABORT,'ledger: money stays with its source, wijk and year') WHERE EXISTS(
     SELECT 1 FROM ledger_account d JOIN ledger_account c ON c.id=NEW.credit_id WHERE d.id=NEW.debit_id
        AND (d.source_id<>c.source_id OR d.neighbourhood_id<>c.neighbourhood_id OR d.year<>c.year));
  SELECT RAISE(ABORT,'ledger: pending transfer not found, differs, or smaller') WHERE NEW.pending_id IS NOT NULL AND NOT EXISTS(
     SELECT 1 FROM ledger_transfer p WHERE p.id=NEW.pending_id AND p.phase=1 AND p.code=NEW.code AND p.debit_id=NEW.debit_id AND p.credit_id=NEW.credit_id
        AND ((NEW.phase=2 AND NEW.amount<=p.amount) OR (NEW.phase=3 AND NEW.amount=p.amount)));
  SELECT RAISE(ABORT,'ledger: reversal must mirror a posted transfer') WHERE (NEW.code=900) <> (NEW.reverses_id IS NOT NULL) OR (NEW.reverses_id IS NOT NULL AND NOT EXISTS(
     SELECT 1 FROM ledger_transfer o WHERE o.id=NEW.reverses_id AND o.phase IN (0,2) AND o.reverses_id IS NULL AND o.debit_id=NEW.credit_id AND o.credit_id=NEW.debit_id AND o.amount=NEW.amount));
END;

-- 3. The only writer of balances; the CHECKs of ledger_account decide.
CREATE TRIGGER ledger_transfer_apply AFTER INSERT ON ledger_transfer BEGIN
  UPDATE ledger_account SET
    debits_posted  = debits_posted  + CASE WHEN NEW.phase IN (0,2) THEN NEW.amount ELSE 0 END,
    debits_pending = debits_pending + CASE NEW.phase WHEN 1 THEN NEW.amount WHEN 2 THEN -(SELECT amount FROM ledger_transfer WHERE id=NEW.pending_id) WHEN 3 THEN -NEW.amount ELSE 0 END,
    last_seq = NEW.seq WHERE id=NEW.debit_id;
  UPDATE ledger_account SET
    credits_posted  = credits_posted  + CASE WHEN NEW.phase IN (0,2) THEN NEW.amount ELSE 0 END,
    credits_pending = credits_pending + CASE NEW.phase WHEN 1 THEN NEW.amount WHEN 2 THEN -(SELECT amount FROM ledger_transfer WHERE id=NEW.pending_id) WHEN 3 THEN -NEW.amount ELSE 0 END,
    last_seq = NEW.seq WHERE id=NEW.credit_id;
END;
CREATE TRIGGER ledger_account_guard BEFORE UPDATE ON ledger_account BEGIN
  SELECT RAISE(ABORT,'ledger: account identity is immutable') WHERE NEW.id IS NOT OLD.id OR NEW.code IS NOT OLD.code OR NEW.kind IS NOT OLD.kind OR NEW.earmark IS NOT OLD.earmark OR NEW.bound IS NOT OLD.bound
    OR NEW.neighbourhood_id IS NOT OLD.neighbourhood_id OR NEW.source_id IS NOT OLD.source_id OR NEW.year IS NOT OLD.year
    OR NEW.initiative_id IS NOT OLD.initiative_id OR NEW.allocation_id IS NOT OLD.allocation_id OR NEW.expires_on IS NOT OLD.expires_on;
  SELECT RAISE(ABORT,'ledger: balances change only through a transfer') WHERE NOT EXISTS(
    SELECT 1 FROM ledger_transfer t WHERE t.seq=NEW.last_seq AND NEW.last_seq>OLD.last_seq AND t.seq=(SELECT max(seq) FROM ledger_transfer)
      AND (NEW.debits_posted -OLD.debits_posted)  = (CASE WHEN t.debit_id=OLD.id  AND t.phase IN (0,2) THEN t.amount ELSE 0 END)
      AND (NEW.credits_posted-OLD.credits_posted) = (CASE WHEN t.credit_id=OLD.id AND t.phase IN (0,2) THEN t.amount ELSE 0 END)
      AND (NEW.debits_pending -OLD.debits_pending)  = (CASE WHEN t.debit_id=OLD.id  THEN CASE t.phase WHEN 1 THEN t.amount WHEN 2 THEN -(SELECT amount FROM ledger_transfer WHERE id=t.pending_id) WHEN 3 THEN -t.amount ELSE 0 END ELSE 0 END)
      AND (NEW.credits_pending-OLD.credits_pending) = (CASE WHEN t.credit_id=OLD.id THEN CASE t.phase WHEN 1 THEN t.amount WHEN 2 THEN -(SELECT amount FROM ledger_transfer WHERE id=t.pending_id) WHEN 3 THEN -t.amount ELSE 0 END ELSE 0 END));
END;

-- 4. The cash book: one readable line for every transfer that touches a wijk. Derived from the ledger, never changed either.
CREATE TABLE cashbook_line(
  seq INTEGER PRIMARY KEY REFERENCES ledger_transfer(seq),
  neighbourhood_id TEXT NOT NULL, year INTEGER NOT NULL, booked_on TEXT NOT NULL, kind INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL, free_after_cents INTEGER NOT NULL CHECK(typeof(free_after_cents)='integer' AND free_after_cents>=0),
  source_id TEXT NOT NULL, initiative_id TEXT, allocation_id TEXT);
CREATE INDEX cashbook_line_of_wijk ON cashbook_line(neighbourhood_id, year, seq);
CREATE INDEX cashbook_line_by_kind ON cashbook_line(neighbourhood_id, year, kind, seq);
CREATE INDEX cashbook_line_by_day ON cashbook_line(neighbourhood_id, year, booked_on, seq);
CREATE INDEX cashbook_line_of_initiative ON cashbook_line(initiative_id, seq);
CREATE TRIGGER cashbook_line_new BEFORE INSERT ON cashbook_line BEGIN
  SELECT RAISE(ABORT,'cashbook: line exists') WHERE EXISTS(SELECT 1 FROM cashbook_line WHERE seq=NEW.seq);
  SELECT RAISE(ABORT,'cashbook: line differs from the ledger') WHERE NOT EXISTS(
    SELECT 1 FROM ledger_transfer t JOIN ledger_account a ON a.id IN (t.debit_id, t.credit_id)
     WHERE t.seq=NEW.seq AND t.amount=NEW.amount_cents AND t.booked_on=NEW.booked_on AND a.neighbourhood_id=NEW.neighbourhood_id AND a.year=NEW.year AND a.source_id=NEW.source_id);
END;
CREATE TRIGGER cashbook_line_no_update BEFORE UPDATE ON cashbook_line BEGIN SELECT RAISE(ABORT,'cashbook: lines are immutable'); END;
CREATE TRIGGER cashbook_line_no_delete BEFORE DELETE ON cashbook_line BEGIN SELECT RAISE(ABORT,'cashbook: lines are immutable'); END;

-- 5. Who was given what: one row per initiative, wijk, year and source, so that a page about a year or a financier never adds up its grants.
CREATE TABLE ledger_given(
  neighbourhood_id TEXT NOT NULL, year INTEGER NOT NULL, initiative_id TEXT NOT NULL, source_id TEXT NOT NULL,
  given_cents INTEGER NOT NULL DEFAULT 0 CHECK(typeof(given_cents)='integer' AND given_cents>=0),
  paid_cents INTEGER NOT NULL DEFAULT 0 CHECK(typeof(paid_cents)='integer' AND paid_cents>=0),
  returned_cents INTEGER NOT NULL DEFAULT 0 CHECK(typeof(returned_cents)='integer' AND returned_cents>=0),
  last_seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(neighbourhood_id, year, initiative_id, source_id),
  CONSTRAINT ledger_given_never_paid_twice CHECK(paid_cents<=given_cents)) WITHOUT ROWID;
CREATE INDEX ledger_given_of_source ON ledger_given(source_id, year);
CREATE INDEX ledger_given_of_initiative ON ledger_given(initiative_id);
-- What each posted transfer gives, pays or brings back. The view is the rule; trigger and guard both ask it.
CREATE VIEW ledger_given_change AS
  SELECT t.seq, g.neighbourhood_id, g.year, g.initiative_id, g.source_id,
    CASE WHEN g.kind=22 AND other.kind IN (21,23) THEN CASE WHEN t.credit_id=g.id THEN t.amount ELSE -t.amount END ELSE 0 END AS given_cents,
    CASE WHEN g.kind=22 AND other.kind=12 THEN CASE WHEN t.debit_id=g.id THEN t.amount ELSE -t.amount END ELSE 0 END AS paid_cents,
    CASE WHEN g.kind=13 AND other.kind=12 THEN CASE WHEN t.credit_id=g.id THEN t.amount ELSE -t.amount END ELSE 0 END AS returned_cents
  FROM ledger_transfer t
  JOIN ledger_account g ON g.id IN (t.debit_id, t.credit_id) AND g.kind IN (13,22)
  JOIN ledger_account other ON other.id IN (t.debit_id, t.credit_id) AND other.id<>g.id
  WHERE t.phase IN (0,2);
CREATE TRIGGER ledger_given_apply AFTER INSERT ON ledger_transfer WHEN NEW.phase IN (0,2) BEGIN
  INSERT INTO ledger_given(neighbourhood_id, year, initiative_id, source_id)
    SELECT c.neighbourhood_id, c.year, c.initiative_id, c.source_id FROM ledger_given_change c WHERE c.seq=NEW.seq AND NOT EXISTS(
      SELECT 1 FROM ledger_given x WHERE x.neighbourhood_id=c.neighbourhood_id AND x.year=c.year AND x.initiative_id=c.initiative_id AND x.source_id=c.source_id);
  UPDATE ledger_given SET given_cents=ledger_given.given_cents+c.given_cents, paid_cents=ledger_given.paid_cents+c.paid_cents, returned_cents=ledger_given.returned_cents+c.returned_cents, last_seq=NEW.seq
    FROM ledger_given_change c WHERE c.seq=NEW.seq
     AND ledger_given.neighbourhood_id=c.neighbourhood_id AND ledger_given.year=c.year AND ledger_given.initiative_id=c.initiative_id AND ledger_given.source_id=c.source_id;
END;
CREATE TRIGGER ledger_given_new BEFORE INSERT ON ledger_given BEGIN
  SELECT RAISE(ABORT,'ledger: sum exists') WHERE EXISTS(SELECT 1 FROM ledger_given x
    WHERE x.neighbourhood_id=NEW.neighbourhood_id AND x.year=NEW.year AND x.initiative_id=NEW.initiative_id AND x.source_id=NEW.source_id);
  SELECT RAISE(ABORT,'ledger: sum starts at zero') WHERE NEW.given_cents<>0 OR NEW.paid_cents<>0 OR NEW.returned_cents<>0 OR NEW.last_seq<>0;
  SELECT RAISE(ABORT,'ledger: sums come with a transfer') WHERE NOT EXISTS(SELECT 1 FROM ledger_given_change c WHERE c.seq=(SELECT max(seq) FROM ledger_transfer)
    AND c.neighbourhood_id=NEW.neighbourhood_id AND c.year=NEW.year AND c.initiative_id=NEW.initiative_id AND c.source_id=NEW.source_id);
END;
CREATE TRIGGER ledger_given_guard BEFORE UPDATE ON ledger_given BEGIN
  SELECT RAISE(ABORT,'ledger: sums change only through a transfer') WHERE NEW.last_seq<=OLD.last_seq OR NEW.last_seq IS NOT (SELECT max(seq) FROM ledger_transfer)
    OR NOT EXISTS(SELECT 1 FROM ledger_given_change c WHERE c.seq=NEW.last_seq
      AND c.neighbourhood_id=OLD.neighbourhood_id AND c.year=OLD.year AND c.initiative_id=OLD.initiative_id AND c.source_id=OLD.source_id
      AND NEW.neighbourhood_id=OLD.neighbourhood_id AND NEW.year=OLD.year AND NEW.initiative_id=OLD.initiative_id AND NEW.source_id=OLD.source_id
      AND NEW.given_cents=OLD.given_cents+c.given_cents AND NEW.paid_cents=OLD.paid_cents+c.paid_cents AND NEW.returned_cents=OLD.returned_cents+c.returned_cents);
END;
CREATE TRIGGER ledger_given_no_delete BEFORE DELETE ON ledger_given BEGIN SELECT RAISE(ABORT,'ledger: sums are permanent'); END;

-- 6. The tree over all transfers (LEDGER 4.10): every eighth level of it, one row for 256, 65.536 … transfers. Derived from the ledger and
-- checked against it by LedgerProof; kept so that a proof never reads the whole ledger.
CREATE TABLE ledger_tree_node(
  level INTEGER NOT NULL CHECK(typeof(level)='integer' AND level BETWEEN 1 AND 7),
  position INTEGER NOT NULL CHECK(typeof(position)='integer' AND position>=0),
  hash BLOB NOT NULL CHECK(typeof(hash)='blob' AND length(hash)=32),
  PRIMARY KEY(level, position)) WITHOUT ROWID;
CREATE TRIGGER ledger_tree_node_new BEFORE INSERT ON ledger_tree_node BEGIN
  SELECT RAISE(ABORT,'ledger tree: one part after the other') WHERE NEW.position IS NOT (SELECT coalesce(max(position),-1)+1 FROM ledger_tree_node WHERE level=NEW.level);
  SELECT RAISE(ABORT,'ledger tree: only what is whole') WHERE (NEW.position+1)<<(8*NEW.level) > (SELECT coalesce(max(seq),0) FROM ledger_transfer);
END;
CREATE TRIGGER ledger_tree_node_no_update BEFORE UPDATE ON ledger_tree_node BEGIN SELECT RAISE(ABORT,'ledger tree: nodes are immutable'); END;
CREATE TRIGGER ledger_tree_node_no_delete BEFORE DELETE ON ledger_tree_node BEGIN SELECT RAISE(ABORT,'ledger tree: nodes are immutable'); END;
