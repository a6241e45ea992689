CREATE TABLE device (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  id TEXT NOT NULL,
  last_generation INTEGER NOT NULL
) STRICT;

CREATE TABLE install (
  generation INTEGER PRIMARY KEY,
  release INTEGER NOT NULL,
  manifest_sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE serving (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  generation INTEGER NOT NULL REFERENCES install (generation)
) STRICT;

CREATE TABLE trust (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  release INTEGER,
  manifest_sha256 TEXT,
  latest_time TEXT NOT NULL,
  rolled_back_release INTEGER,
  rolled_back_manifest_sha256 TEXT
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
