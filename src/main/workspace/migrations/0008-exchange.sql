-- The exchange: what the partners want of each other, when, who gives what, what it costs, how it ends.

ALTER TABLE organisation ADD COLUMN own_name TEXT;
-- Null: nobody has said. Papers of a public body may be open to anybody who asks.
ALTER TABLE organisation ADD COLUMN public_body INTEGER CHECK (public_body IN (0, 1));
ALTER TABLE organisation ADD COLUMN disclosure TEXT NOT NULL DEFAULT '';

-- Left the organisation that the row names: what was said before is still said from there.
ALTER TABLE person ADD COLUMN left_on TEXT;

ALTER TABLE exchange ADD COLUMN questions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(questions));
ALTER TABLE exchange ADD COLUMN out_of_scope TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages));
ALTER TABLE exchange ADD COLUMN funder TEXT NOT NULL DEFAULT '';
ALTER TABLE exchange ADD COLUMN funder_reference TEXT NOT NULL DEFAULT '';
-- The currency its money is summed in.
ALTER TABLE exchange ADD COLUMN currency TEXT CHECK (length(currency) = 3);
ALTER TABLE exchange ADD COLUMN closed_on TEXT;

-- A partner that something hangs on is never taken out: it has left.
ALTER TABLE exchange_partner ADD COLUMN left_on TEXT;

CREATE TABLE exchange_contact (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (exchange_id, organisation_id, person_id)
) STRICT;
CREATE INDEX exchange_contact_organisation ON exchange_contact (organisation_id);
CREATE INDEX exchange_contact_person ON exchange_contact (person_id);

-- One for each time somebody comes; a reciprocal exchange has two. Every date of its timeline hangs on it.
CREATE TABLE exchange_visit (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  host_organisation_id TEXT REFERENCES organisation (id),
  starts_on TEXT,
  ends_on TEXT,
  time_zone TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (ends_on IS NULL OR (starts_on IS NOT NULL AND ends_on >= starts_on))
) STRICT;
CREATE INDEX exchange_visit_exchange ON exchange_visit (exchange_id, position);
CREATE INDEX exchange_visit_host ON exchange_visit (host_organisation_id);

-- What differs from the usual dates: a day of one's own, a step of one's own (phase 'own'), a step done.
CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES exchange_visit (id) ON DELETE CASCADE,
  phase TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  done_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (phase <> 'own' OR title <> '')
) STRICT;
CREATE UNIQUE INDEX milestone_phase ON milestone (visit_id, phase) WHERE phase <> 'own';
CREATE INDEX milestone_visit ON milestone (visit_id);

-- A clause of the agreement in the partners' words; with an organisation, what that partner says.
CREATE TABLE agreement_clause (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  clause TEXT NOT NULL,
  organisation_id TEXT REFERENCES organisation (id),
  text TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX agreement_clause_one ON agreement_clause (exchange_id, clause, ifnull(organisation_id, ''));
CREATE INDEX agreement_clause_organisation ON agreement_clause (organisation_id);

-- A name and a day are enough. `wording` is what was signed, so that a later change is seen.
CREATE TABLE agreement_signature (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  signed_on TEXT NOT NULL,
  wording TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_signature_exchange ON agreement_signature (exchange_id);
CREATE INDEX agreement_signature_organisation ON agreement_signature (organisation_id);

-- How one partner sees the partnership at one time. Words, never figures: nothing is summed.
CREATE TABLE partnership_check (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  moment TEXT NOT NULL CHECK (moment IN ('start', 'middle', 'end')),
  topic TEXT NOT NULL CHECK (topic IN ('clarity', 'reciprocity', 'engagement')),
  answer TEXT CHECK (answer IN ('yes', 'partly', 'not-yet')),
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (exchange_id, organisation_id, moment, topic)
) STRICT;
CREATE INDEX partnership_check_organisation ON partnership_check (organisation_id);

-- An offer is given by its organisation, an ask is answered by another one.
CREATE TABLE offer (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  kind TEXT NOT NULL CHECK (kind IN ('offer', 'ask')),
  text TEXT NOT NULL,
  -- Who takes the offer up, or answers the ask.
  with_organisation_id TEXT REFERENCES organisation (id),
  minutes INTEGER CHECK (minutes >= 0),
  is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX offer_exchange ON offer (exchange_id, position);
CREATE INDEX offer_organisation ON offer (organisation_id);
CREATE INDEX offer_with ON offer (with_organisation_id);

-- Amounts are whole minor units of `currency`, as written on the receipt, and never converted in place.
CREATE TABLE budget_line (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  payer TEXT NOT NULL DEFAULT 'open' CHECK (payer IN ('open', 'partner', 'funder')),
  payer_organisation_id TEXT REFERENCES organisation (id),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  planned_minor INTEGER CHECK (planned_minor >= 0),
  committed_minor INTEGER CHECK (committed_minor >= 0),
  actual_minor INTEGER CHECK (actual_minor >= 0),
  -- A decimal as written: one unit of `currency` in the exchange's.
  rate TEXT,
  rate_on TEXT,
  rate_source TEXT NOT NULL DEFAULT '',
  receipt TEXT NOT NULL DEFAULT '',
  in_kind_minutes INTEGER CHECK (in_kind_minutes >= 0),
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((payer = 'partner') = (payer_organisation_id IS NOT NULL))
) STRICT;
CREATE INDEX budget_line_exchange ON budget_line (exchange_id, position);
CREATE INDEX budget_line_payer ON budget_line (payer_organisation_id);

-- Until when what kind of thing is kept, once the exchange is closed.
CREATE TABLE exchange_keeping (
  id TEXT PRIMARY KEY,
  exchange_id TEXT NOT NULL REFERENCES exchange (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  keep_until TEXT NOT NULL,
  done_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (exchange_id, kind)
) STRICT;
