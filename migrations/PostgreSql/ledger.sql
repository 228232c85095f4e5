-- The ledger of the wijkbegroting (LEDGER 4.1-4.5). Every rule stands here, so that no mistake in the program can break one.
-- The tables belong to wijkfonds_owner, a role nobody can log in with. The portal's own login (a member of wijkfonds_app) may only
-- look and add. Roles are shared by all databases of a server, so another database may have made them, perhaps at this very moment.
DO $$ BEGIN
  BEGIN CREATE ROLE wijkfonds_owner NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  BEGIN CREATE ROLE wijkfonds_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  -- Giving a table to a role asks for membership of it; a superuser needs none.
  IF NOT pg_has_role(current_user, 'wijkfonds_owner', 'MEMBER') THEN
    EXECUTE format('GRANT wijkfonds_owner TO %I', current_user);
  END IF;
END $$;

CREATE TABLE ledger_account_kind(
  kind int PRIMARY KEY,
  name text NOT NULL UNIQUE,
  -- D: debits may not exceed credits (funds); C: credits may not exceed debits (claims); N: none (mirrors of the outside world)
  bound text NOT NULL CHECK(bound IN ('D','C','N')));
INSERT INTO ledger_account_kind VALUES
  (10,'TREASURY','N'),(11,'STRIPE_CLEARING','N'),(12,'BANK','N'),(13,'RECEIVABLE','C'),(14,'DISPUTE_LOSS','N'),(15,'SUSPENSE','D'),
  (20,'SOURCE','D'),(21,'WIJK','D'),(22,'GRANT','D'),(23,'DONATION_POOL','D'),(24,'RETURN_PENDING','D');

-- Which transfers exist at all (LEDGER 4.3), and in which phases: 0 at once, 1 pending, 2 post, 3 void.
CREATE TABLE ledger_transfer_rule(
  code int NOT NULL, debit_kind int NOT NULL, credit_kind int NOT NULL, phases text NOT NULL,
  PRIMARY KEY(code, debit_kind, credit_kind));
INSERT INTO ledger_transfer_rule VALUES
  (100,10,20,'0'),(101,20,10,'0'),(110,20,21,'0'),(111,21,20,'0'),(120,21,22,'123'),(121,23,22,'0123'),
  (130,22,12,'0123'),(140,22,21,'0'),(141,22,23,'0'),(150,13,24,'0'),(151,12,13,'0'),(152,24,21,'0'),
  (160,11,23,'0123'),(171,23,11,'0'),(172,23,11,'0'),(173,23,11,'0'),(174,14,11,'0'),(180,12,11,'0'),
  (190,12,15,'0'),(191,15,13,'0'),(191,15,21,'0'),(191,15,23,'0');

CREATE TABLE ledger_account(
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK(code ~ '\A[a-z0-9:._-]{1,160}\Z'),
  kind int NOT NULL REFERENCES ledger_account_kind,
  earmark int NOT NULL CHECK(earmark>=0), -- number of the purpose; 0 = no fund
  bound text NOT NULL CHECK(bound IN ('D','C','N')),
  -- What the account is about, so that nobody has to take its code apart.
  neighbourhood_id uuid, source_id uuid, year int CHECK(year BETWEEN 2000 AND 2999), initiative_id uuid, allocation_id uuid, expires_on date,
  debits_posted bigint NOT NULL DEFAULT 0 CHECK(debits_posted>=0),
  credits_posted bigint NOT NULL DEFAULT 0 CHECK(credits_posted>=0),
  debits_pending bigint NOT NULL DEFAULT 0 CHECK(debits_pending>=0),
  credits_pending bigint NOT NULL DEFAULT 0 CHECK(credits_pending>=0),
  last_seq bigint NOT NULL DEFAULT 0,
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
  seq bigint PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  group_id uuid NOT NULL,
  idem_key text NOT NULL UNIQUE CHECK(idem_key ~ '\A[a-z0-9:._-]{8,128}\Z'),
  code int NOT NULL,
  phase int NOT NULL CHECK(phase IN (0,1,2,3)),
  debit_id bigint NOT NULL REFERENCES ledger_account,
  credit_id bigint NOT NULL REFERENCES ledger_account,
  amount bigint NOT NULL CHECK(amount>0 AND amount<=100000000000),
  pending_id uuid REFERENCES ledger_transfer(id),
  reverses_id uuid REFERENCES ledger_transfer(id),
  booked_on date NOT NULL CHECK(booked_on BETWEEN '0001-01-01' AND '9999-12-31'),
  subject_ref text NOT NULL CHECK(subject_ref ~ '\A[a-z0-9:._-]{1,80}\Z'),
  actor_ref text NOT NULL CHECK(actor_ref ~ '\A[a-z0-9:._-]{1,80}\Z'),
  authority_ref text NOT NULL CHECK(authority_ref ~ '\A[a-z0-9:._-]{0,80}\Z'),
  private_commit text NOT NULL CHECK(private_commit ~ '\A([0-9a-f]{64})?\Z'),
  prev_hash bytea NOT NULL CHECK(length(prev_hash)=32),
  hash bytea NOT NULL UNIQUE CHECK(length(hash)=32),
  CHECK(debit_id<>credit_id),
  CHECK((phase IN (2,3))=(pending_id IS NOT NULL)),
  CHECK(reverses_id IS NULL OR phase=0),
  CHECK((code=900)=(reverses_id IS NOT NULL)),
  CONSTRAINT ledger_transfer_has_authority CHECK((code BETWEEN 160 AND 190) OR length(authority_ref)>0));
CREATE UNIQUE INDEX ledger_transfer_resolved_once ON ledger_transfer(pending_id) WHERE pending_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_transfer_reversed_once ON ledger_transfer(reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX ledger_transfer_group ON ledger_transfer(group_id);
CREATE INDEX ledger_transfer_debit ON ledger_transfer(debit_id);
CREATE INDEX ledger_transfer_credit ON ledger_transfer(credit_id);

-- Who was given what: one row per initiative, wijk, year and source, so that a page about a year or a financier never adds up its grants.
CREATE TABLE ledger_given(
  neighbourhood_id uuid NOT NULL, year int NOT NULL, initiative_id uuid NOT NULL, source_id uuid NOT NULL,
  given_cents bigint NOT NULL DEFAULT 0 CHECK(given_cents>=0),
  paid_cents bigint NOT NULL DEFAULT 0 CHECK(paid_cents>=0),
  returned_cents bigint NOT NULL DEFAULT 0 CHECK(returned_cents>=0),
  last_seq bigint NOT NULL DEFAULT 0,
  PRIMARY KEY(neighbourhood_id, year, initiative_id, source_id),
  CONSTRAINT ledger_given_never_paid_twice CHECK(paid_cents<=given_cents));
CREATE INDEX ledger_given_of_source ON ledger_given(source_id, year);
CREATE INDEX ledger_given_of_initiative ON ledger_given(initiative_id);

CREATE TABLE ledger_head(one boolean PRIMARY KEY DEFAULT true CHECK(one), seq bigint NOT NULL, hash bytea NOT NULL CHECK(length(hash)=32));
INSERT INTO ledger_head VALUES(true, 0, decode(repeat('00',32),'hex'));

-- The bytes that are hashed: fixed order, no free text, nothing to escape (LEDGER 4.4).
CREATE FUNCTION ledger_canonical(t ledger_transfer) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT convert_to('wijkfonds-ledger/v1'||E'\nseq='||t.seq||E'\nid='||replace(t.id::text,'-','')||E'\ngroup_id='||replace(t.group_id::text,'-','')
    ||E'\nidem_key='||t.idem_key||E'\ncode='||t.code||E'\nphase='||t.phase||E'\ndebit_id='||t.debit_id||E'\ncredit_id='||t.credit_id||E'\namount='||t.amount
    ||E'\npending_id='||coalesce(replace(t.pending_id::text,'-',''),'')||E'\nreverses_id='||coalesce(replace(t.reverses_id::text,'-',''),'')
    ||E'\nbooked_on='||to_char(t.booked_on,'YYYY-MM-DD')||E'\nsubject_ref='||t.subject_ref||E'\nactor_ref='||t.actor_ref
    ||E'\nauthority_ref='||t.authority_ref||E'\nprivate_commit='||t.private_commit||E'\n','UTF8') $$;

-- Which transfer may enter, and the only writer of balances; the CHECKs of ledger_account decide.
CREATE FUNCTION ledger_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path=public AS $$
DECLARE h ledger_head; d ledger_account; c ledger_account; g ledger_account; p ledger_transfer; o ledger_transfer; posted bigint; pending bigint; given bigint; paid bigint; returned bigint;
BEGIN
  SELECT * INTO h FROM ledger_head FOR UPDATE; -- one writer at a time: gapless, no write skew, no deadlock
  IF NEW.seq IS DISTINCT FROM h.seq+1 THEN RAISE EXCEPTION 'ledger: seq must be gapless' USING ERRCODE='40001'; END IF;
  IF NEW.prev_hash IS DISTINCT FROM h.hash THEN RAISE EXCEPTION 'ledger: prev_hash must be the head' USING ERRCODE='40001'; END IF;
  IF NEW.hash IS DISTINCT FROM sha256('\x02'::bytea||h.hash||sha256('\x00'::bytea||ledger_canonical(NEW))) THEN RAISE EXCEPTION 'ledger: hash'; END IF;
  SELECT * INTO d FROM ledger_account WHERE id=NEW.debit_id;
  SELECT * INTO c FROM ledger_account WHERE id=NEW.credit_id;
  IF d.id IS NULL OR c.id IS NULL THEN RAISE EXCEPTION 'ledger: no such account'; END IF;
  IF NEW.reverses_id IS NULL AND NOT EXISTS(SELECT 1 FROM ledger_transfer_rule r WHERE r.code=NEW.code AND r.debit_kind=d.kind AND r.credit_kind=c.kind AND strpos(r.phases, NEW.phase::text)>0)
    THEN RAISE EXCEPTION 'ledger: transfer not allowed between these kinds'; END IF;
  IF d.earmark<>0 AND c.earmark<>0 AND d.earmark<>c.earmark THEN RAISE EXCEPTION 'ledger: earmark crossed'; END IF;
  IF d.source_id<>c.source_id OR d.neighbourhood_id<>c.neighbourhood_id OR d.year<>c.year THEN RAISE EXCEPTION 'ledger: money stays with its source, wijk and year'; END IF;
  IF NEW.phase IS NULL OR (NEW.phase IN (2,3))<>(NEW.pending_id IS NOT NULL) THEN RAISE EXCEPTION 'ledger: pending transfer not found, differs, or smaller'; END IF;
  IF NEW.pending_id IS NOT NULL THEN
    SELECT * INTO p FROM ledger_transfer WHERE id=NEW.pending_id;
    IF p.id IS NULL OR p.phase<>1 OR p.code<>NEW.code OR p.debit_id<>NEW.debit_id OR p.credit_id<>NEW.credit_id
       OR (NEW.phase=2 AND NEW.amount>p.amount) OR (NEW.phase=3 AND NEW.amount<>p.amount)
      THEN RAISE EXCEPTION 'ledger: pending transfer not found, differs, or smaller'; END IF;
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO o FROM ledger_transfer WHERE id=NEW.reverses_id;
    IF o.id IS NULL OR o.phase NOT IN (0,2) OR o.reverses_id IS NOT NULL OR o.debit_id<>NEW.credit_id OR o.credit_id<>NEW.debit_id OR o.amount<>NEW.amount
      THEN RAISE EXCEPTION 'ledger: reversal must mirror a posted transfer'; END IF;
  END IF;
  posted := CASE WHEN NEW.phase IN (0,2) THEN NEW.amount ELSE 0 END;
  pending := CASE NEW.phase WHEN 1 THEN NEW.amount WHEN 2 THEN -p.amount WHEN 3 THEN -p.amount ELSE 0 END;
  UPDATE ledger_account SET debits_posted=debits_posted+posted, debits_pending=debits_pending+pending, last_seq=NEW.seq WHERE id=NEW.debit_id;
  UPDATE ledger_account SET credits_posted=credits_posted+posted, credits_pending=credits_pending+pending, last_seq=NEW.seq WHERE id=NEW.credit_id;
  IF posted>0 AND (d.kind IN (13,22) OR c.kind IN (13,22)) THEN
    g := CASE WHEN c.kind IN (13,22) THEN c ELSE d END;
    given := CASE WHEN c.kind=22 AND d.kind IN (21,23) THEN posted WHEN d.kind=22 AND c.kind IN (21,23) THEN -posted ELSE 0 END;
    paid := CASE WHEN d.kind=22 AND c.kind=12 THEN posted WHEN c.kind=22 AND d.kind=12 THEN -posted ELSE 0 END;
    returned := CASE WHEN c.kind=13 AND d.kind=12 THEN posted WHEN d.kind=13 AND c.kind=12 THEN -posted ELSE 0 END;
    INSERT INTO ledger_given(neighbourhood_id, year, initiative_id, source_id) VALUES (g.neighbourhood_id, g.year, g.initiative_id, g.source_id) ON CONFLICT DO NOTHING;
    UPDATE ledger_given SET given_cents=given_cents+given, paid_cents=paid_cents+paid, returned_cents=returned_cents+returned, last_seq=NEW.seq
      WHERE neighbourhood_id=g.neighbourhood_id AND year=g.year AND initiative_id=g.initiative_id AND source_id=g.source_id;
  END IF;
  UPDATE ledger_head SET seq=NEW.seq, hash=NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_transfer_admit BEFORE INSERT ON ledger_transfer FOR EACH ROW EXECUTE FUNCTION ledger_admit();

CREATE FUNCTION ledger_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%: immutable', TG_TABLE_NAME; END $$;
CREATE TRIGGER ledger_transfer_frozen BEFORE UPDATE OR DELETE ON ledger_transfer FOR EACH ROW EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_transfer_never_truncated BEFORE TRUNCATE ON ledger_transfer FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_transfer_rule_frozen BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger_transfer_rule FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_account_kind_frozen BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON ledger_account_kind FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_account_frozen BEFORE DELETE OR TRUNCATE ON ledger_account FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_head_frozen BEFORE INSERT OR DELETE OR TRUNCATE ON ledger_head FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();

CREATE FUNCTION ledger_account_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path=public AS $$ BEGIN
  IF NEW.debits_posted<>0 OR NEW.credits_posted<>0 OR NEW.debits_pending<>0 OR NEW.credits_pending<>0 OR NEW.last_seq<>0 THEN RAISE EXCEPTION 'ledger: account starts at zero'; END IF;
  IF NEW.bound IS DISTINCT FROM (SELECT bound FROM ledger_account_kind WHERE kind=NEW.kind) THEN RAISE EXCEPTION 'ledger: bound must follow kind'; END IF;
  IF NEW.earmark<>0 AND (EXISTS(SELECT 1 FROM ledger_account WHERE source_id=NEW.source_id AND earmark>0 AND earmark<NEW.earmark)
     OR EXISTS(SELECT 1 FROM ledger_account WHERE source_id=NEW.source_id AND earmark>NEW.earmark)) THEN RAISE EXCEPTION 'ledger: one source has one purpose'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_account_new BEFORE INSERT ON ledger_account FOR EACH ROW EXECUTE FUNCTION ledger_account_new();

-- Balances and head change only from inside ledger_admit, also for who owns the tables.
CREATE FUNCTION ledger_only_by_transfer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF pg_trigger_depth()<2 THEN RAISE EXCEPTION '%: balances change only through a transfer', TG_TABLE_NAME; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_account_only_by_transfer BEFORE UPDATE ON ledger_account FOR EACH ROW EXECUTE FUNCTION ledger_only_by_transfer();
CREATE TRIGGER ledger_given_only_by_transfer BEFORE INSERT OR UPDATE ON ledger_given FOR EACH ROW EXECUTE FUNCTION ledger_only_by_transfer();
CREATE TRIGGER ledger_given_frozen BEFORE DELETE OR TRUNCATE ON ledger_given FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_head_only_by_transfer BEFORE UPDATE ON ledger_head FOR EACH ROW EXECUTE FUNCTION ledger_only_by_transfer();
CREATE FUNCTION ledger_account_identity() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'ledger: account identity is immutable'; END $$;
CREATE TRIGGER ledger_account_identity BEFORE UPDATE OF id, code, kind, earmark, bound, neighbourhood_id, source_id, year, initiative_id, allocation_id, expires_on
  ON ledger_account FOR EACH ROW EXECUTE FUNCTION ledger_account_identity();

-- The first thing a writer of money does: waits its turn and learns the number and hash to go on from.
CREATE FUNCTION ledger_lock_head(OUT seq bigint, OUT hash bytea) LANGUAGE sql SECURITY DEFINER SET search_path=public AS $$ SELECT h.seq, h.hash FROM ledger_head h FOR UPDATE $$;

-- The cash book: one readable line for every transfer that touches a wijk. Derived from the ledger, never changed either.
CREATE TABLE cashbook_line(
  seq bigint PRIMARY KEY REFERENCES ledger_transfer(seq),
  neighbourhood_id uuid NOT NULL, year int NOT NULL, booked_on date NOT NULL, kind int NOT NULL,
  amount_cents bigint NOT NULL, free_after_cents bigint NOT NULL CHECK(free_after_cents>=0),
  source_id uuid NOT NULL, initiative_id uuid, allocation_id uuid);
CREATE INDEX cashbook_line_of_wijk ON cashbook_line(neighbourhood_id, year, seq);
CREATE INDEX cashbook_line_by_kind ON cashbook_line(neighbourhood_id, year, kind, seq);
CREATE INDEX cashbook_line_by_day ON cashbook_line(neighbourhood_id, year, booked_on, seq);
CREATE INDEX cashbook_line_of_initiative ON cashbook_line(initiative_id, seq);
CREATE FUNCTION cashbook_line_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path=public AS $$ BEGIN
  IF NOT EXISTS(SELECT 1 FROM ledger_transfer t JOIN ledger_account a ON a.id IN (t.debit_id, t.credit_id)
     WHERE t.seq=NEW.seq AND t.amount=NEW.amount_cents AND t.booked_on=NEW.booked_on AND a.neighbourhood_id=NEW.neighbourhood_id AND a.year=NEW.year AND a.source_id=NEW.source_id)
    THEN RAISE EXCEPTION 'cashbook: line differs from the ledger'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cashbook_line_new BEFORE INSERT ON cashbook_line FOR EACH ROW EXECUTE FUNCTION cashbook_line_new();
CREATE TRIGGER cashbook_line_frozen BEFORE UPDATE OR DELETE ON cashbook_line FOR EACH ROW EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER cashbook_line_never_truncated BEFORE TRUNCATE ON cashbook_line FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();

-- The tree over all transfers (LEDGER 4.10): every eighth level of it, one row for 256, 65.536 … transfers. Derived from the ledger and
-- checked against it by LedgerProof; kept so that a proof never reads the whole ledger.
CREATE TABLE ledger_tree_node(
  level int NOT NULL CHECK(level BETWEEN 1 AND 7),
  position bigint NOT NULL CHECK(position>=0),
  hash bytea NOT NULL CHECK(length(hash)=32),
  PRIMARY KEY(level, position));
CREATE FUNCTION ledger_tree_node_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path=public AS $$ BEGIN
  -- As a wrong turn, not as a mistake: two processes may keep the same part at the same moment, and one of them looks again.
  IF NEW.position IS DISTINCT FROM (SELECT coalesce(max(position),-1)+1 FROM ledger_tree_node WHERE level=NEW.level) THEN RAISE EXCEPTION 'ledger tree: one part after the other' USING ERRCODE='40001'; END IF;
  IF (NEW.position+1)<<(8*NEW.level) > (SELECT coalesce(max(seq),0) FROM ledger_transfer) THEN RAISE EXCEPTION 'ledger tree: only what is whole'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_tree_node_new BEFORE INSERT ON ledger_tree_node FOR EACH ROW EXECUTE FUNCTION ledger_tree_node_new();
CREATE TRIGGER ledger_tree_node_frozen BEFORE UPDATE OR DELETE ON ledger_tree_node FOR EACH ROW EXECUTE FUNCTION ledger_frozen();
CREATE TRIGGER ledger_tree_node_never_truncated BEFORE TRUNCATE ON ledger_tree_node FOR EACH STATEMENT EXECUTE FUNCTION ledger_frozen();
