CREATE FUNCTION decision_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'decision: never changed, make a new one'; END $$;
CREATE TRIGGER decision_no_update BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION decision_frozen();
CREATE TRIGGER decision_deviation_no_update BEFORE UPDATE OR DELETE ON decision_deviation FOR EACH ROW EXECUTE FUNCTION decision_frozen();
CREATE TRIGGER decision_no_truncate BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION decision_frozen();
