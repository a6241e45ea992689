CREATE TABLE fit_answers (
  item TEXT NOT NULL,
  day TEXT NOT NULL,
  fit TEXT NOT NULL,
  answers INTEGER NOT NULL CHECK (answers > 0),
  PRIMARY KEY (item, day, fit)
) STRICT, WITHOUT ROWID;
