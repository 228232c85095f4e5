-- Which portal this is, made once: by this a backup of somebody else is known for what it is.
CREATE TABLE portal(one INTEGER PRIMARY KEY CHECK(one=1), id TEXT NOT NULL CHECK(length(CAST(id AS BLOB))=32 AND id NOT GLOB '*[^0-9a-f]*'));
INSERT INTO portal VALUES (1, lower(hex(randomblob(16))));
CREATE TRIGGER portal_no_insert BEFORE INSERT ON portal BEGIN SELECT RAISE(ABORT,'portal: made once'); END;
CREATE TRIGGER portal_no_update BEFORE UPDATE ON portal BEGIN SELECT RAISE(ABORT,'portal: made once'); END;
CREATE TRIGGER portal_no_delete BEFORE DELETE ON portal BEGIN SELECT RAISE(ABORT,'portal: made once'); END;
