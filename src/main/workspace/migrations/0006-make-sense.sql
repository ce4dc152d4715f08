-- Making sense: ready-made frames, a second reading and what was settled, evidence in single words,
-- and what follows from a finding.

-- The ready-made frame and version it was copied from: 'glo@1'.
ALTER TABLE frame ADD COLUMN made_from TEXT;

-- Put on what is no learning statement: counts as coded, not as learning.
ALTER TABLE theme ADD COLUMN is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1));

-- 2: by the second coder, to compare with. Only the first reading is counted and reported.
ALTER TABLE coding ADD COLUMN reading INTEGER NOT NULL DEFAULT 1 CHECK (reading IN (1, 2));

-- Both readings as they were when the two coders settled a difference: agreement is computed from these.
CREATE TABLE coding_settlement (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  frame_id TEXT NOT NULL REFERENCES frame (id) ON DELETE CASCADE,
  reflection_id TEXT NOT NULL REFERENCES reflection (id),
  first TEXT NOT NULL CHECK (json_valid(first)),
  second TEXT NOT NULL CHECK (json_valid(second)),
  settled_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (reflection_id, frame_id)
) STRICT;
CREATE INDEX coding_settlement_session ON coding_settlement (session_id);
CREATE INDEX coding_settlement_frame ON coding_settlement (frame_id);

-- What was suggested and not wanted; signature says what, for the same data the same.
CREATE TABLE suggestion_dismissed (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('group', 'duplicate', 'differing-view')),
  signature TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (session_id, kind, signature)
) STRICT;

-- Whole reflection when span_start is null; else [start, end) in UTF-16 units of cited_text.
ALTER TABLE finding_evidence ADD COLUMN span_start INTEGER;
ALTER TABLE finding_evidence ADD COLUMN span_end INTEGER;
ALTER TABLE finding_evidence ADD COLUMN cited_text TEXT;
ALTER TABLE finding_evidence ADD COLUMN needs_review INTEGER NOT NULL DEFAULT 0 CHECK (needs_review IN (0, 1));

CREATE TABLE recommendation (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  finding_id TEXT REFERENCES finding (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  addressee TEXT NOT NULL CHECK (addressee IN ('partners', 'funder', 'others')),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_session ON recommendation (session_id, position);
CREATE INDEX recommendation_finding ON recommendation (finding_id) WHERE finding_id IS NOT NULL;

ALTER TABLE action ADD COLUMN finding_id TEXT REFERENCES finding (id) ON DELETE SET NULL;
CREATE INDEX action_finding ON action (finding_id) WHERE finding_id IS NOT NULL;

-- What somebody said they would do, in their words; an action is what was agreed.
CREATE TABLE commitment (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  finding_id TEXT REFERENCES finding (id) ON DELETE SET NULL,
  reflection_id TEXT REFERENCES reflection (id),
  participant_id TEXT REFERENCES participant (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  due_on TEXT,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'under-way', 'done', 'dropped')),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX commitment_session ON commitment (session_id, position);
CREATE INDEX commitment_finding ON commitment (finding_id) WHERE finding_id IS NOT NULL;
CREATE INDEX commitment_reflection ON commitment (reflection_id) WHERE reflection_id IS NOT NULL;
CREATE INDEX commitment_participant ON commitment (participant_id) WHERE participant_id IS NOT NULL;
