-- What kept an exported file from being read by everybody: a list as JSON; null where it was not checked.

ALTER TABLE document ADD COLUMN problems TEXT;
