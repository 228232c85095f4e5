-- Which portal this is, made once: by this a backup of somebody else is known for what it is.
CREATE TABLE portal(one boolean PRIMARY KEY DEFAULT true CHECK(one), id uuid NOT NULL);
INSERT INTO portal VALUES (true, gen_random_uuid());
CREATE FUNCTION portal_frozen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'portal: made once'; END $$;
CREATE TRIGGER portal_frozen BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON portal FOR EACH STATEMENT EXECUTE FUNCTION portal_frozen();
