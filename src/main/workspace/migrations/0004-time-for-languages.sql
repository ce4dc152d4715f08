-- Which way of working in two languages an item's minutes already count, so that the longer time is
-- offered once.

ALTER TABLE agenda_block ADD COLUMN minutes_for TEXT NOT NULL DEFAULT 'none'
  CHECK (minutes_for IN ('none', 'interpreter', 'second-language'));
