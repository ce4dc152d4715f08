-- How long a programme item stood still, so that what a method really took is told without its pauses.

ALTER TABLE agenda_block ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0 CHECK (paused_ms >= 0);
