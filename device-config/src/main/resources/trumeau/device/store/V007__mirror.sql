-- How the mirror was set up in the store, where that is otherwise than it came; and what lights the place before it.
CREATE TABLE mirror_setup (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  rotation INTEGER NOT NULL,
  mirrored INTEGER NOT NULL,
  tilt REAL NOT NULL,
  turn REAL NOT NULL,
  height REAL NOT NULL,
  size REAL NOT NULL
) STRICT;

CREATE TABLE mirror_light (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  preset TEXT NOT NULL
) STRICT;
