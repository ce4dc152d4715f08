-- The workspace: whose it is, and the site that its changes carry.
CREATE TABLE workspace (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  site TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000),
  country TEXT CHECK (length(country) = 2),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000),
  name_to_use TEXT,
  organisation_id TEXT REFERENCES organisation (id),
  role TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  contact TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX person_organisation ON person (organisation_id);

CREATE TABLE exchange (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
  type TEXT NOT NULL CHECK (type IN ('peer-review', 'reciprocal-review', 'peer-assist', 'learning-visit', 'staff-exchange', 'seminar-series')),
  purpose TEXT NOT NULL DEFAULT '',
  starts_on TEXT,
  ends_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE exchange_partner (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  part TEXT NOT NULL CHECK (part IN ('host', 'reviewer')),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (exchange_id, organisation_id, part)
) STRICT;
CREATE INDEX exchange_partner_organisation ON exchange_partner (organisation_id);

-- Times are UTC; time_zone says what the wall clock showed.
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  exchange_id TEXT REFERENCES exchange (id),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
  subtitle TEXT NOT NULL DEFAULT '',
  starts_at TEXT,
  ends_on TEXT,
  time_zone TEXT NOT NULL,
  venue TEXT NOT NULL DEFAULT '',
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  sharing_rule TEXT NOT NULL DEFAULT 'open' CHECK (sharing_rule IN ('open', 'source-hidden', 'stays-here')),
  status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'ready', 'running', 'ended', 'archived')),
  credit TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_exchange ON session (exchange_id);

CREATE TABLE aim (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('aim', 'learning-question')),
  text TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX aim_session ON aim (session_id, position);

-- Start times are computed from the session's start; only minutes, minimum minutes and pins are kept.
CREATE TABLE agenda_block (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  min_minutes INTEGER CHECK (min_minutes BETWEEN 1 AND 1440),
  is_break INTEGER NOT NULL DEFAULT 0 CHECK (is_break IN (0, 1)),
  pin_time TEXT,
  mode TEXT NOT NULL DEFAULT 'plenary',
  lead TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  materials TEXT NOT NULL DEFAULT '',
  method_key TEXT,
  started_at TEXT,
  ended_at TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_block_session ON agenda_block (session_id, position);

CREATE TABLE block_step (
  id TEXT PRIMARY KEY,
  block_id TEXT NOT NULL REFERENCES agenda_block (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX block_step_block ON block_step (block_id, position);

CREATE TABLE prompt (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  block_id TEXT REFERENCES agenda_block (id) ON DELETE SET NULL,
  aim_id TEXT REFERENCES aim (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'two-part', 'choice', 'scale', 'then-now', 'dots', 'word')),
  text TEXT NOT NULL,
  help TEXT NOT NULL DEFAULT '',
  second_text TEXT NOT NULL DEFAULT '',
  options TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(options)),
  min INTEGER NOT NULL DEFAULT 1,
  max INTEGER NOT NULL DEFAULT 5,
  min_label TEXT NOT NULL DEFAULT '',
  max_label TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'open', 'closed')),
  never_quote INTEGER NOT NULL DEFAULT 0 CHECK (never_quote IN (0, 1)),
  -- What an imported column was called, so that the same file twice finds the same question.
  import_key TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX prompt_session ON prompt (session_id, position);
CREATE INDEX prompt_block ON prompt (block_id);
CREATE INDEX prompt_aim ON prompt (aim_id);

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person (id),
  alias TEXT,
  badge INTEGER,
  part TEXT NOT NULL DEFAULT 'guest' CHECK (part IN ('host', 'reviewer', 'guest', 'facilitator')),
  attendance TEXT NOT NULL DEFAULT 'invited' CHECK (attendance IN ('invited', 'present', 'absent')),
  language TEXT,
  audience TEXT NOT NULL DEFAULT 'count' CHECK (audience IN ('count', 'participants', 'funder', 'public')),
  attribution TEXT NOT NULL DEFAULT 'anonymous' CHECK (attribution IN ('named', 'role', 'organisation', 'anonymous')),
  import_key TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (person_id IS NOT NULL OR alias IS NOT NULL),
  UNIQUE (session_id, person_id)
) STRICT;
CREATE INDEX participant_person ON participant (person_id);

CREATE TABLE group_round (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  block_id TEXT REFERENCES agenda_block (id) ON DELETE SET NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX group_round_session ON group_round (session_id, position);
CREATE INDEX group_round_block ON group_round (block_id);

CREATE TABLE session_group (
  id TEXT PRIMARY KEY,
  group_round_id TEXT NOT NULL REFERENCES group_round (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_group_round ON session_group (group_round_id, position);

CREATE TABLE group_member (
  id TEXT PRIMARY KEY,
  session_group_id TEXT NOT NULL REFERENCES session_group (id) ON DELETE CASCADE,
  participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (session_group_id, participant_id)
) STRICT;
CREATE INDEX group_member_participant ON group_member (participant_id);

-- seq is the key the word index hangs on: VACUUM may not renumber it. Nobody outside sees it.
CREATE TABLE reflection (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  number INTEGER NOT NULL,
  prompt_id TEXT REFERENCES prompt (id),
  author_kind TEXT NOT NULL CHECK (author_kind IN ('participant', 'group', 'organisation', 'unknown')),
  participant_id TEXT REFERENCES participant (id),
  session_group_id TEXT REFERENCES session_group (id),
  organisation_id TEXT REFERENCES organisation (id),
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 8000),
  second_text TEXT NOT NULL DEFAULT '' CHECK (length(second_text) <= 8000),
  answer TEXT CHECK (answer IS NULL OR json_valid(answer)),
  original_text TEXT,
  original_second_text TEXT,
  language TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'facilitator', 'paper', 'import')),
  slip INTEGER,
  row_number INTEGER,
  file_name TEXT,
  client_key TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('count', 'participants', 'funder', 'public')),
  attribution TEXT NOT NULL CHECK (attribution IN ('named', 'role', 'organisation', 'anonymous')),
  cleared INTEGER NOT NULL CHECK (cleared IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'kept' CHECK (state IN ('kept', 'hidden', 'withdrawn-quote', 'withdrawn-count', 'undone', 'erased')),
  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  said_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (session_id, number),
  UNIQUE (session_id, client_key)
) STRICT;
CREATE INDEX reflection_prompt ON reflection (prompt_id) WHERE prompt_id IS NOT NULL;
CREATE INDEX reflection_participant ON reflection (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX reflection_group ON reflection (session_group_id) WHERE session_group_id IS NOT NULL;
CREATE INDEX reflection_organisation ON reflection (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE VIRTUAL TABLE reflection_word USING fts5 (
  text, second_text,
  content = 'reflection', content_rowid = 'seq', columnsize = 0,
  tokenize = "unicode61 remove_diacritics 0"
);
INSERT INTO reflection_word (reflection_word, rank) VALUES ('secure-delete', 1);
-- Every commit adds a small segment; merging less often keeps a capture cheap.
INSERT INTO reflection_word (reflection_word, rank) VALUES ('automerge', 8);
CREATE TRIGGER reflection_word_insert AFTER INSERT ON reflection BEGIN
  INSERT INTO reflection_word (rowid, text, second_text) VALUES (new.seq, new.text, new.second_text);
END;
CREATE TRIGGER reflection_word_update AFTER UPDATE OF text, second_text ON reflection BEGIN
  INSERT INTO reflection_word (reflection_word, rowid, text, second_text) VALUES ('delete', old.seq, old.text, old.second_text);
  INSERT INTO reflection_word (rowid, text, second_text) VALUES (new.seq, new.text, new.second_text);
END;
CREATE TRIGGER reflection_word_delete AFTER DELETE ON reflection BEGIN
  INSERT INTO reflection_word (reflection_word, rowid, text, second_text) VALUES ('delete', old.seq, old.text, old.second_text);
END;

-- Each change of consent, for a participant as a whole or for one reflection.
CREATE TABLE consent_record (
  id TEXT PRIMARY KEY,
  participant_id TEXT REFERENCES participant (id) ON DELETE CASCADE,
  reflection_id TEXT REFERENCES reflection (id),
  audience TEXT NOT NULL CHECK (audience IN ('count', 'participants', 'funder', 'public')),
  attribution TEXT NOT NULL CHECK (attribution IN ('named', 'role', 'organisation', 'anonymous')),
  wording_version TEXT NOT NULL,
  language TEXT,
  how TEXT NOT NULL,
  given_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (participant_id IS NOT NULL OR reflection_id IS NOT NULL)
) STRICT;
CREATE INDEX consent_record_participant ON consent_record (participant_id);
CREATE INDEX consent_record_reflection ON consent_record (reflection_id);

-- A coding frame (codebook). session_id is set for one session's own frame.
CREATE TABLE frame (
  id TEXT PRIMARY KEY,
  session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  owner TEXT NOT NULL DEFAULT '',
  licence TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX frame_session ON frame (session_id);

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  frame_id TEXT NOT NULL REFERENCES frame (id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES theme (id),
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 5),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX theme_frame ON theme (frame_id, position);
CREATE INDEX theme_parent ON theme (parent_id) WHERE parent_id IS NOT NULL;

-- Whole reflection when span_start is null; else [start, end) in UTF-16 units of coded_text.
CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  reflection_id TEXT NOT NULL REFERENCES reflection (id),
  theme_id TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  span_start INTEGER,
  span_end INTEGER,
  coded_text TEXT,
  position INTEGER NOT NULL DEFAULT 0,
  polarity TEXT NOT NULL DEFAULT '' CHECK (polarity IN ('', 'negative', 'mixed')),
  basis TEXT NOT NULL DEFAULT '' CHECK (basis IN ('', 'intention', 'reported', 'observed')),
  coded_by TEXT NOT NULL DEFAULT '',
  needs_review INTEGER NOT NULL DEFAULT 0 CHECK (needs_review IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((span_start IS NULL) = (span_end IS NULL)),
  CHECK (span_start IS NULL OR (span_start >= 0 AND span_end > span_start))
) STRICT;
CREATE INDEX coding_reflection ON coding (reflection_id);
CREATE INDEX coding_theme ON coding (theme_id);

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  aim_id TEXT REFERENCES aim (id) ON DELETE SET NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  body TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('learning', 'strength', 'area-to-consider', 'good-practice', 'still-unanswered', 'early-notice', 'minority-view')),
  confidence TEXT NOT NULL DEFAULT 'medium' CHECK (confidence IN ('low', 'medium', 'high')),
  written_by TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX finding_session ON finding (session_id, position);
CREATE INDEX finding_aim ON finding (aim_id);

CREATE TABLE finding_evidence (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  reflection_id TEXT NOT NULL REFERENCES reflection (id),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (finding_id, reflection_id)
) STRICT;
CREATE INDEX finding_evidence_reflection ON finding_evidence (reflection_id);

-- The facilitator's own paragraphs in a summary.
CREATE TABLE section_text (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  edition TEXT NOT NULL CHECK (edition IN ('participants', 'funder')),
  language TEXT NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (session_id, edition, language, section)
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  kind TEXT NOT NULL DEFAULT 'summary',
  edition TEXT NOT NULL,
  language TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  reflections INTEGER NOT NULL,
  quoted INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_session ON document (session_id);

CREATE TABLE document_citation (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  reflection_id TEXT NOT NULL REFERENCES reflection (id),
  used_as TEXT NOT NULL CHECK (used_as IN ('quoted', 'counted')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (document_id, reflection_id)
) STRICT;
CREATE INDEX document_citation_reflection ON document_citation (reflection_id);

-- Any text of any table in another language. original is what was translated: when it has
-- changed since, the translation is shown as needing a look.
CREATE TABLE translation (
  id TEXT PRIMARY KEY,
  of_table TEXT NOT NULL,
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  original TEXT NOT NULL,
  translator TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'checked')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (of_table, row_id, field, language)
) STRICT;

CREATE TABLE action (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  owner_person_id TEXT REFERENCES person (id),
  organisation_id TEXT REFERENCES organisation (id),
  due_on TEXT,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'under-way', 'done', 'dropped')),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX action_session ON action (session_id, position);
CREATE INDEX action_owner ON action (owner_person_id);
CREATE INDEX action_organisation ON action (organisation_id);

-- One row per command: when, from which window, and what it takes back. (site, seq) names it
-- everywhere. Its journal rows start at journal_from and end where the next command's begin: both
-- are append-only, so no index has to be kept for it.
CREATE TABLE command (
  seq INTEGER PRIMARY KEY,
  journal_from INTEGER NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL,
  hlc TEXT NOT NULL,
  site TEXT NOT NULL,
  window TEXT NOT NULL,
  undoes INTEGER REFERENCES command (seq),
  redoes INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX command_undoes ON command (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX command_redoes ON command (redoes) WHERE redoes IS NOT NULL;

-- Every changed row, written by triggers generated from one list of tables.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  command_seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  session_id TEXT,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;

-- Erasure leaves what and when, never the words.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE backup_log (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
