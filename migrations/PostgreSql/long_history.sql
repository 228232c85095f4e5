-- What a wijkbegroting asks of the ledger costs the same after a hundred years as on the first day.
-- With the same columns as ledger_account_of_wijk, or SQLite takes that one and reads every grant that was ever paid.
DROP INDEX ledger_account_open_grant;
CREATE INDEX ledger_account_open_grant ON ledger_account(neighbourhood_id, kind, year) WHERE kind=22 AND credits_posted<>debits_posted;
-- What came in for a source: one account, however many contributions it paid.
CREATE INDEX ledger_account_treasury ON ledger_account(source_id) WHERE kind=10;

-- Which transfer may enter, as in ledger.sql; but both balances in one statement. PostgreSQL reads the limits of a table from their text for
-- every statement that changes it, and that was nearly a third of the work of a transfer.
CREATE OR REPLACE FUNCTION ledger_admit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path=public AS $$
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
  UPDATE ledger_account SET last_seq=NEW.seq,
      debits_posted=debits_posted+CASE WHEN id=NEW.debit_id THEN posted ELSE 0 END, debits_pending=debits_pending+CASE WHEN id=NEW.debit_id THEN pending ELSE 0 END,
      credits_posted=credits_posted+CASE WHEN id=NEW.credit_id THEN posted ELSE 0 END, credits_pending=credits_pending+CASE WHEN id=NEW.credit_id THEN pending ELSE 0 END
    WHERE id IN (NEW.debit_id, NEW.credit_id);
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
