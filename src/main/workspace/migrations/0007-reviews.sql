-- Peer review: who is looked at, and what is looked at there. Strands are a copy of a framework as it was
-- when the review began, so that a later version changes no review.

CREATE TABLE review (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id),
  host_organisation_id TEXT NOT NULL REFERENCES organisation (id),
  language TEXT NOT NULL,
  -- The framework and version it was copied from: 'museum-strands@1'.
  made_from TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_exchange ON review (exchange_id);
CREATE INDEX review_host ON review (host_organisation_id);

CREATE TABLE review_criterion (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  -- Chosen as a strand of this review.
  is_strand INTEGER NOT NULL DEFAULT 0 CHECK (is_strand IN (0, 1)),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX review_criterion_review ON review_criterion (review_id, position);
