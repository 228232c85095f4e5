CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision: never changed, make a new one'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision: never changed, make a new one'); END;
CREATE TRIGGER decision_deviation_no_update BEFORE UPDATE ON decision_deviation BEGIN SELECT RAISE(ABORT, 'decision: never changed, make a new one'); END;
CREATE TRIGGER decision_deviation_no_delete BEFORE DELETE ON decision_deviation BEGIN SELECT RAISE(ABORT, 'decision: never changed, make a new one'); END;
