-- Whether somebody had taken a request: after a restart it waits as long as it would have. Not who.
ALTER TABLE requests ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
