-- The room for phones: where it was opened, who joined with which phone, and whose hand sent an answer.
-- Only hashes of secrets, tokens and withdrawal codes are kept.

CREATE TABLE room (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE,
  host TEXT NOT NULL,
  port INTEGER NOT NULL CHECK (port BETWEEN 0 AND 65535),
  status TEXT NOT NULL CHECK (status IN ('open', 'locked', 'closed')),
  cap INTEGER NOT NULL CHECK (cap BETWEEN 1 AND 10000),
  offers TEXT NOT NULL CHECK (json_valid(offers)),
  is_rehearsal INTEGER NOT NULL DEFAULT 0 CHECK (is_rehearsal IN (0, 1)),
  secret_hash TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- One row for each token handed out; the same join key again gets another token for the same person.
CREATE TABLE room_device (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  join_key_hash TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  revoked_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX room_device_key ON room_device (session_id, join_key_hash);

CREATE INDEX room_device_participant ON room_device (participant_id);

-- pending: says to be the one of `claims`, and nobody has confirmed it yet.
ALTER TABLE participant ADD COLUMN pending INTEGER NOT NULL DEFAULT 0 CHECK (pending IN (0, 1));
ALTER TABLE participant ADD COLUMN claims TEXT REFERENCES participant (id) ON DELETE SET NULL;
ALTER TABLE participant ADD COLUMN withdrawal_hash TEXT;
ALTER TABLE participant ADD COLUMN for_group TEXT REFERENCES session_group (id) ON DELETE SET NULL;
ALTER TABLE participant ADD COLUMN is_rehearsal INTEGER NOT NULL DEFAULT 0 CHECK (is_rehearsal IN (0, 1));

CREATE INDEX participant_claims ON participant (claims) WHERE claims IS NOT NULL;

CREATE INDEX participant_group ON participant (for_group) WHERE for_group IS NOT NULL;

CREATE INDEX participant_withdrawal ON participant (session_id, withdrawal_hash);

-- Whose phone sent it, where the author is a table; only that phone may change it.
ALTER TABLE reflection ADD COLUMN sent_by TEXT REFERENCES participant (id);

CREATE INDEX reflection_sent_by ON reflection (sent_by) WHERE sent_by IS NOT NULL;
