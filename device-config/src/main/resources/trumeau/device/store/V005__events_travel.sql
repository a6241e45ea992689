CREATE TABLE outbox_travel (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  batch_end INTEGER NOT NULL,
  dropped INTEGER NOT NULL
) STRICT;
