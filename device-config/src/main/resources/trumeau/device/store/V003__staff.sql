CREATE TABLE staff_pin (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE pin_tries (
  entrance TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at TEXT NOT NULL,
  shut_until TEXT NOT NULL,
  hour_began TEXT NOT NULL,
  in_hour INTEGER NOT NULL
) STRICT;
