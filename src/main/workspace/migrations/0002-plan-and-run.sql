-- The toolkit, a programme with parallel items and a fixed end, the running day, the big screen.

-- The planned end on the wall, and what two languages cost: talk takes longer.
ALTER TABLE session ADD COLUMN end_time TEXT;
ALTER TABLE session ADD COLUMN interpretation TEXT NOT NULL DEFAULT 'none'
  CHECK (interpretation IN ('none', 'interpreter', 'second-language'));

-- parallel: at the same time as the item above. protected: never shortened to make up the time.
ALTER TABLE agenda_block ADD COLUMN parallel INTEGER NOT NULL DEFAULT 0 CHECK (parallel IN (0, 1));
ALTER TABLE agenda_block ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda_block ADD COLUMN is_protected INTEGER NOT NULL DEFAULT 0 CHECK (is_protected IN (0, 1));
ALTER TABLE agenda_block ADD COLUMN method_version INTEGER;
-- What the day made of the plan; the plan itself stays in minutes.
ALTER TABLE agenda_block ADD COLUMN run_minutes INTEGER CHECK (run_minutes BETWEEN 1 AND 1440);
ALTER TABLE agenda_block ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1));

ALTER TABLE block_step ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE block_step ADD COLUMN silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1));
ALTER TABLE block_step ADD COLUMN is_round INTEGER NOT NULL DEFAULT 0 CHECK (is_round IN (0, 1));
ALTER TABLE block_step ADD COLUMN dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1));

-- A choice question takes one option, or several.
ALTER TABLE prompt ADD COLUMN multiple INTEGER NOT NULL DEFAULT 0 CHECK (multiple IN (0, 1));

ALTER TABLE participant ADD COLUMN arrived_at TEXT;

-- Words come onto the big screen's wall one by one, by the facilitator's hand.
ALTER TABLE reflection ADD COLUMN released_at TEXT;

-- One's own cards and sequences; the shipped ones are files.
CREATE TABLE method (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version > 0),
  card TEXT NOT NULL CHECK (json_valid(card)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE sequence (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL CHECK (version > 0),
  card TEXT NOT NULL CHECK (json_valid(card)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE checklist_item (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  done_at TEXT,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX checklist_item_session ON checklist_item (session_id, position);

-- Two people who are to sit together, or apart, whenever groups are made.
CREATE TABLE pair_rule (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  first_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  second_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (rule IN ('together', 'apart')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (session_id, first_id, second_id),
  CHECK (first_id < second_id)
) STRICT;

CREATE INDEX pair_rule_first ON pair_rule (first_id);

CREATE INDEX pair_rule_second ON pair_rule (second_id);

-- Where a running session stands: times, never ticks, so that a restart finds the clock where it was.
CREATE TABLE session_run (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE,
  -- What the plan counts from, where that is not the session's own start: begun on another day, or undated.
  plan_from TEXT,
  block_id TEXT REFERENCES agenda_block (id) ON DELETE SET NULL,
  block_since TEXT,
  step_position INTEGER,
  step_since TEXT,
  paused_at TEXT,
  paused_ms INTEGER NOT NULL DEFAULT 0 CHECK (paused_ms >= 0),
  speaker TEXT NOT NULL DEFAULT '',
  speaker_seconds INTEGER CHECK (speaker_seconds BETWEEN 1 AND 86400),
  speaker_since TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX session_run_block ON session_run (block_id);

CREATE TABLE parking_note (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  said_by TEXT NOT NULL DEFAULT '',
  done_at TEXT,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX parking_note_session ON parking_note (session_id, position);

-- What the big screen shows.
CREATE TABLE stage (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE,
  view TEXT NOT NULL DEFAULT 'title'
    CHECK (view IN ('title', 'question', 'groups', 'wall', 'results', 'break', 'blank')),
  prompt_id TEXT REFERENCES prompt (id) ON DELETE SET NULL,
  group_round_id TEXT REFERENCES group_round (id) ON DELETE SET NULL,
  wall_on INTEGER NOT NULL DEFAULT 0 CHECK (wall_on IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX stage_prompt ON stage (prompt_id);

CREATE INDEX stage_group_round ON stage (group_round_id);
