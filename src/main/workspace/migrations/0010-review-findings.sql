-- What reviewers conclude, what holds it up, what the host says to it, and who may see it when.

ALTER TABLE review ADD COLUMN state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'fact-check', 'final'));
ALTER TABLE review ADD COLUMN state_since TEXT;
ALTER TABLE review ADD COLUMN has_ratings INTEGER NOT NULL DEFAULT 0 CHECK (has_ratings IN (0, 1));
-- The host has asked for recommendations.
ALTER TABLE review ADD COLUMN asks_advice INTEGER NOT NULL DEFAULT 0 CHECK (asks_advice IN (0, 1));
ALTER TABLE review ADD COLUMN host_words TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN host_words_by TEXT NOT NULL DEFAULT '';

CREATE TABLE review_evidence (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  criterion_id TEXT REFERENCES review_criterion (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('document', 'data', 'photo', 'visitor-view', 'object')),
  title TEXT NOT NULL,
  kept_where TEXT NOT NULL DEFAULT '',
  dated_on TEXT,
  sensitivity TEXT NOT NULL DEFAULT 'partners' CHECK (sensitivity IN ('open', 'partners', 'reviewers')),
  reliability TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_evidence_review ON review_evidence (review_id, position);
CREATE INDEX review_evidence_criterion ON review_evidence (criterion_id);

CREATE TABLE review_finding (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  criterion_id TEXT REFERENCES review_criterion (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('strength', 'area-to-consider', 'good-practice', 'still-unanswered', 'early-notice')),
  text TEXT NOT NULL,
  confidence TEXT NOT NULL DEFAULT 'medium' CHECK (confidence IN ('low', 'medium', 'high')),
  -- What the reviewers take home from it.
  take_home TEXT NOT NULL DEFAULT '',
  -- What they recommend, where the host has asked.
  advice TEXT NOT NULL DEFAULT '',
  response TEXT CHECK (response IN ('accepted', 'in-part', 'under-way', 'not-accepted', 'needs-study')),
  response_words TEXT NOT NULL DEFAULT '',
  -- Of a fact, after the report was final; the wording above stays.
  correction TEXT,
  corrected_at TEXT,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_finding_review ON review_finding (review_id, position);
CREATE INDEX review_finding_criterion ON review_finding (criterion_id);

-- How a finding read before, once the host had seen it.
CREATE TABLE review_finding_wording (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES review_finding (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_finding_wording_finding ON review_finding_wording (finding_id);

CREATE TABLE review_finding_basis (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES review_finding (id) ON DELETE CASCADE,
  note_id TEXT REFERENCES visit_note (id) ON DELETE CASCADE,
  evidence_id TEXT REFERENCES review_evidence (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((note_id IS NULL) <> (evidence_id IS NULL)),
  UNIQUE (finding_id, note_id),
  UNIQUE (finding_id, evidence_id)
) STRICT;
CREATE INDEX review_finding_basis_note ON review_finding_basis (note_id);
CREATE INDEX review_finding_basis_evidence ON review_finding_basis (evidence_id);

-- What the host said to a finding; the latest counts, none is written over.
CREATE TABLE review_reaction (
  id TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES review_finding (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('recognised', 'partly', 'disputed', 'fact-error')),
  words TEXT NOT NULL,
  said_by TEXT NOT NULL DEFAULT '',
  -- The wording it answers.
  wording TEXT NOT NULL,
  is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_reaction_finding ON review_reaction (finding_id);

-- How the host sees a strand before the visit and, where both want ratings, how the reviewers see it.
CREATE TABLE review_entry (
  id TEXT PRIMARY KEY,
  criterion_id TEXT NOT NULL UNIQUE REFERENCES review_criterion (id) ON DELETE CASCADE,
  own_words TEXT NOT NULL DEFAULT '',
  worries TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  own_step TEXT CHECK (own_step IN ('emerging', 'developing', 'established', 'leading', 'not-looked-at', 'not-enough')),
  own_confidence TEXT CHECK (own_confidence IN ('low', 'medium', 'high')),
  peer_step TEXT CHECK (peer_step IN ('emerging', 'developing', 'established', 'leading', 'not-looked-at', 'not-enough')),
  peer_confidence TEXT CHECK (peer_confidence IN ('low', 'medium', 'high')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
