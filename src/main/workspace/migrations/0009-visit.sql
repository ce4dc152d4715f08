-- The visit of a peer review: when, who meets whom about what, and what the reviewers wrote down there.

-- Reviewers ('reviewer'), and the people they meet ('met'): one of them, or a group of so many.
CREATE TABLE visit_person (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('reviewer', 'met')),
  name TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  voice TEXT CHECK (voice IN ('trustees', 'managers', 'front-of-house', 'volunteers', 'visitors', 'partners', 'funder', 'other')),
  people INTEGER NOT NULL DEFAULT 1 CHECK (people BETWEEN 1 AND 999),
  -- What a reviewer says about ties to the host; null: not asked yet.
  ties TEXT,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX visit_person_review ON visit_person (review_id, position);

CREATE TABLE visit_slot (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  held_on TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('tour', 'interview', 'focus-group', 'observation', 'reading', 'team-time', 'meal', 'feedback')),
  title TEXT NOT NULL,
  place TEXT NOT NULL DEFAULT '',
  is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (ends > starts)
) STRICT;
CREATE INDEX visit_slot_review ON visit_slot (review_id, held_on, starts);

CREATE TABLE visit_slot_criterion (
  id TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL REFERENCES visit_slot (id) ON DELETE CASCADE,
  criterion_id TEXT NOT NULL REFERENCES review_criterion (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (slot_id, criterion_id)
) STRICT;
CREATE INDEX visit_slot_criterion_criterion ON visit_slot_criterion (criterion_id);

CREATE TABLE visit_slot_person (
  id TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL REFERENCES visit_slot (id) ON DELETE CASCADE,
  visit_person_id TEXT NOT NULL REFERENCES visit_person (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (slot_id, visit_person_id)
) STRICT;
CREATE INDEX visit_slot_person_person ON visit_slot_person (visit_person_id);

CREATE TABLE visit_note (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  -- Given once within a review; a note that was removed keeps its number.
  number INTEGER NOT NULL,
  slot_id TEXT REFERENCES visit_slot (id) ON DELETE SET NULL,
  criterion_id TEXT REFERENCES review_criterion (id) ON DELETE SET NULL,
  -- Who said it, or was seen; null: nobody in particular.
  visit_person_id TEXT REFERENCES visit_person (id),
  -- As whom it was written, where two share a computer.
  writer_id TEXT REFERENCES visit_person (id),
  kind TEXT NOT NULL CHECK (kind IN ('seen', 'said', 'thought')),
  text TEXT NOT NULL,
  -- The first wording, once it was changed.
  original_text TEXT,
  is_attributable INTEGER NOT NULL DEFAULT 0 CHECK (is_attributable IN (0, 1)),
  is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (review_id, number)
) STRICT;
CREATE INDEX visit_note_slot ON visit_note (slot_id);
CREATE INDEX visit_note_criterion ON visit_note (criterion_id);
CREATE INDEX visit_note_person ON visit_note (visit_person_id);
CREATE INDEX visit_note_writer ON visit_note (writer_id);
