-- The invariants of LEDGER 4.8: a view gives a row for everything that is not right, and none when all is well. "number" says where to begin
-- looking: a transfer, an account, or how many cents. Read every hour, after every step of the tests, and of every backup (LedgerChecks.cs).
-- They add up from the first transfer and believe no balance. LedgerProof does the same once more outside SQL, with the hashes.

-- I1: every cent that goes out somewhere comes in somewhere.
CREATE VIEW ledger_check_balanced AS
  SELECT 'I1: debits and credits differ, cents' AS what, cents AS number FROM (SELECT coalesce(sum(debits_posted-credits_posted),0) AS cents FROM ledger_account) AS posted WHERE cents<>0
  UNION ALL
  SELECT 'I1: reserved debits and credits differ, cents', cents FROM (SELECT coalesce(sum(debits_pending-credits_pending),0) AS cents FROM ledger_account) AS pending WHERE cents<>0;

-- I2: a balance is the sum of its transfers.
CREATE VIEW ledger_check_balances AS
  SELECT 'I2: a balance is not the sum of its transfers, account' AS what, account_id AS number FROM (
    SELECT t.debit_id AS account_id, CASE WHEN t.phase IN (0,2) THEN t.amount ELSE 0 END AS debits_posted, 0 AS credits_posted,
      CASE t.phase WHEN 1 THEN t.amount WHEN 2 THEN -p.amount WHEN 3 THEN -p.amount ELSE 0 END AS debits_pending, 0 AS credits_pending
    FROM ledger_transfer t LEFT JOIN ledger_transfer p ON p.id=t.pending_id
    UNION ALL
    SELECT t.credit_id, 0, CASE WHEN t.phase IN (0,2) THEN t.amount ELSE 0 END, 0, CASE t.phase WHEN 1 THEN t.amount WHEN 2 THEN -p.amount WHEN 3 THEN -p.amount ELSE 0 END
    FROM ledger_transfer t LEFT JOIN ledger_transfer p ON p.id=t.pending_id
    UNION ALL
    SELECT id, -debits_posted, -credits_posted, -debits_pending, -credits_pending FROM ledger_account) AS lines
  GROUP BY account_id
  HAVING sum(debits_posted)<>0 OR sum(credits_posted)<>0 OR sum(debits_pending)<>0 OR sum(credits_pending)<>0;

-- I3: nobody is over a limit, and every account has the limit of its kind.
CREATE VIEW ledger_check_limits AS
  SELECT 'I3: over its limit, account' AS what, id AS number FROM ledger_account
  WHERE (bound='D' AND debits_posted+debits_pending>credits_posted) OR (bound='C' AND credits_posted+credits_pending>debits_posted)
  UNION ALL
  SELECT 'I3: not the limit of its kind, account', id FROM ledger_account
  WHERE bound<>CASE WHEN kind=13 THEN 'C' WHEN kind IN (15,20,21,22,23,24) THEN 'D' ELSE 'N' END;

-- I4: no number is missing and every transfer hangs on the one before it. SQLite cannot hash: LedgerProof does, every night.
CREATE VIEW ledger_check_chain AS
  SELECT 'I4: does not hang on the one before it, transfer' AS what, t.seq AS number
  FROM ledger_transfer t LEFT JOIN ledger_transfer p ON p.seq=t.seq-1
  WHERE t.prev_hash IS NOT coalesce(p.hash, zeroblob(32)) OR (p.seq IS NULL AND t.seq<>1);

-- I5: a reservation ends once, and never with more than was reserved. (A day by which it must end does not exist: an official decides.)
CREATE VIEW ledger_check_reservations AS
  SELECT 'I5: ends a reservation that is not there, another one, or with more than it held, transfer' AS what, t.seq AS number
  FROM ledger_transfer t LEFT JOIN ledger_transfer p ON p.id=t.pending_id
  WHERE t.phase IN (2,3) AND (p.id IS NULL OR p.phase<>1 OR p.code<>t.code OR p.debit_id<>t.debit_id OR p.credit_id<>t.credit_id OR p.seq>=t.seq
    OR t.amount>p.amount OR (t.phase=3 AND t.amount<>p.amount))
  UNION ALL
  SELECT 'I5: a reservation ended twice, first by transfer', min(seq) FROM ledger_transfer WHERE pending_id IS NOT NULL GROUP BY pending_id HAVING count(*)>1;

-- I6: no grant without a yes to this very allocation, not later than the transfer, by somebody else than who proposed it (but for the micro
-- mandate), and of exactly the amount of that yes.
CREATE VIEW ledger_check_decided AS
  SELECT 'I6: granted without a yes of somebody else than who proposed it, transfer' AS what, t.seq AS number
  FROM ledger_transfer t JOIN ledger_account g ON g.id=t.credit_id
  LEFT JOIN decision d ON d.id=substr(t.authority_ref,9) AND substr(t.authority_ref,1,8)='besluit:'
  LEFT JOIN allocation a ON a.id=d.allocation_id AND a.id=g.allocation_id
  WHERE t.code=120 AND t.phase=2 AND (a.id IS NULL OR d.answer NOT IN (1,2) OR d.decided_on>t.booked_on
    OR a.approved_by_id IS NULL OR (a.track<>1 AND a.approved_by_id=a.proposed_by_id))
  UNION ALL
  SELECT 'I6: granted another amount than was decided, first transfer', min(t.seq)
  FROM ledger_transfer t JOIN decision d ON d.id=substr(t.authority_ref,9) AND substr(t.authority_ref,1,8)='besluit:'
  WHERE t.code=120 AND t.phase=2 GROUP BY d.id, d.granted_cents HAVING sum(t.amount)<>d.granted_cents;

-- I7: no initiative was paid more than it was given. What it was given is proved below.
CREATE VIEW ledger_check_paid AS
  SELECT 'I7: an initiative was paid more than it was given, cents' AS what, sum(paid_cents-given_cents) AS number
  FROM ledger_given GROUP BY initiative_id HAVING sum(paid_cents)>sum(given_cents);

-- What the ledger keeps of everybody who was given something is the sum of the transfers.
CREATE VIEW ledger_check_given AS
  SELECT 'what an initiative was given, paid and gave back is not the sum of its transfers, cents' AS what, sum(given)+sum(paid)+sum(returned) AS number FROM (
    SELECT CASE WHEN c.kind IN (13,22) THEN c.neighbourhood_id ELSE d.neighbourhood_id END AS neighbourhood_id, CASE WHEN c.kind IN (13,22) THEN c.year ELSE d.year END AS year,
      CASE WHEN c.kind IN (13,22) THEN c.initiative_id ELSE d.initiative_id END AS initiative_id, CASE WHEN c.kind IN (13,22) THEN c.source_id ELSE d.source_id END AS source_id,
      CASE WHEN c.kind=22 AND d.kind IN (21,23) THEN t.amount WHEN d.kind=22 AND c.kind IN (21,23) THEN -t.amount ELSE 0 END AS given,
      CASE WHEN d.kind=22 AND c.kind=12 THEN t.amount WHEN c.kind=22 AND d.kind=12 THEN -t.amount ELSE 0 END AS paid,
      CASE WHEN c.kind=13 AND d.kind=12 THEN t.amount WHEN d.kind=13 AND c.kind=12 THEN -t.amount ELSE 0 END AS returned
    FROM ledger_transfer t JOIN ledger_account d ON d.id=t.debit_id JOIN ledger_account c ON c.id=t.credit_id
    WHERE t.phase IN (0,2) AND (d.kind IN (13,22) OR c.kind IN (13,22))
    UNION ALL
    SELECT neighbourhood_id, year, initiative_id, source_id, -given_cents, -paid_cents, -returned_cents FROM ledger_given) AS lines
  GROUP BY neighbourhood_id, year, initiative_id, source_id
  HAVING sum(given)<>0 OR sum(paid)<>0 OR sum(returned)<>0;

-- I8: for each purpose, what came in is what is left and what went out; money never changes its purpose.
CREATE VIEW ledger_check_purposes AS
  SELECT 'I8: what came in is not what is left and went out, purpose' AS what, earmark AS number FROM (
    SELECT c.earmark, t.amount AS cents FROM ledger_transfer t JOIN ledger_account d ON d.id=t.debit_id JOIN ledger_account c ON c.id=t.credit_id
    WHERE t.phase IN (0,2) AND c.earmark<>0 AND d.earmark<>c.earmark
    UNION ALL
    SELECT d.earmark, -t.amount FROM ledger_transfer t JOIN ledger_account d ON d.id=t.debit_id JOIN ledger_account c ON c.id=t.credit_id
    WHERE t.phase IN (0,2) AND d.earmark<>0 AND d.earmark<>c.earmark
    UNION ALL
    SELECT earmark, debits_posted-credits_posted FROM ledger_account WHERE earmark<>0) AS lines
  GROUP BY earmark HAVING sum(cents)<>0
  UNION ALL
  SELECT 'I8: money changed its purpose, transfer', t.seq FROM ledger_transfer t JOIN ledger_account d ON d.id=t.debit_id JOIN ledger_account c ON c.id=t.credit_id
  WHERE d.earmark<>0 AND c.earmark<>0 AND d.earmark<>c.earmark;

-- I9: what is claimed back is what will be free again, claim by claim.
CREATE VIEW ledger_check_claims AS
  SELECT 'I9: what is claimed back is not what will be free again, cents' AS what, sum(debits_posted-credits_posted) AS number
  FROM ledger_account WHERE kind IN (13,24) GROUP BY source_id, neighbourhood_id, year, allocation_id HAVING sum(debits_posted-credits_posted)<>0;

-- I12: what is set apart and on its way to the bank according to the tables is so in the ledger, allocation by allocation.
CREATE VIEW ledger_check_reserved AS
  SELECT 'I12: set apart in the ledger and not for an allocation, or the other way round, cents' AS what, sum(cents) AS number FROM (
    SELECT allocation_id, credits_pending AS cents FROM ledger_account WHERE kind=22 AND credits_pending<>0
    UNION ALL
    SELECT id, -amount_cents FROM allocation WHERE state IN (1,2,4)) AS lines
  GROUP BY allocation_id HAVING sum(cents)<>0
  UNION ALL
  SELECT 'I12: on its way to the bank in the ledger and not as a payout, or the other way round, cents', sum(cents) FROM (
    SELECT allocation_id, debits_pending AS cents FROM ledger_account WHERE kind=22 AND debits_pending<>0
    UNION ALL
    SELECT allocation_id, -amount_cents FROM payout WHERE state=1) AS lines
  GROUP BY allocation_id HAVING sum(cents)<>0;
