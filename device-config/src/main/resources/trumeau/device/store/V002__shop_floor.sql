CREATE TABLE live_stock (
  item TEXT NOT NULL,
  size TEXT NOT NULL,
  colour TEXT NOT NULL,
  pieces INTEGER NOT NULL CHECK (pieces >= 0),
  at TEXT NOT NULL,
  source TEXT NOT NULL,
  overruled INTEGER NOT NULL CHECK (overruled >= -1),
  PRIMARY KEY (item, size, colour)
) STRICT, WITHOUT ROWID;

CREATE TABLE live_price (
  item TEXT PRIMARY KEY,
  amount TEXT NOT NULL,
  currency TEXT NOT NULL,
  at TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  item TEXT NOT NULL,
  size TEXT NOT NULL,
  colour TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  ended_at TEXT,
  ending TEXT,
  wait_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX requests_by_time ON requests (asked_at);

CREATE TABLE outbox_epoch (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  epoch TEXT NOT NULL
) STRICT;

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  body TEXT NOT NULL
) STRICT;
