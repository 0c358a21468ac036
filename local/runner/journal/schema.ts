/**
 * The tables of the journal. `turn` and `dueAt` have partial indexes, so that frames which cannot run cost nothing.
 * Frame ids are never reused (AUTOINCREMENT): they are part of the idempotency keys.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS runner_definitions (
  hash TEXT PRIMARY KEY, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runner_executions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, workflow TEXT NOT NULL,
  definition TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
  startedAt INTEGER NOT NULL, endedAt INTEGER, dueAt INTEGER
);
CREATE INDEX IF NOT EXISTS runner_executions_due ON runner_executions (dueAt) WHERE dueAt IS NOT NULL;
CREATE TABLE IF NOT EXISTS runner_frames (
  id INTEGER PRIMARY KEY AUTOINCREMENT, execution INTEGER NOT NULL, parent INTEGER, branch INTEGER NOT NULL,
  state TEXT NOT NULL, entry INTEGER NOT NULL, enteredAt INTEGER NOT NULL, attempt INTEGER NOT NULL,
  retries TEXT, input TEXT NOT NULL, variables TEXT NOT NULL, item TEXT, phase TEXT NOT NULL, result TEXT,
  error TEXT, cause TEXT, turn INTEGER, dueAt INTEGER, timeoutAt INTEGER, heartbeatAt INTEGER,
  heartbeatMs INTEGER, pending INTEGER NOT NULL, failures INTEGER NOT NULL, tolerance INTEGER,
  version INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS runner_frames_turn ON runner_frames (turn) WHERE turn IS NOT NULL;
CREATE INDEX IF NOT EXISTS runner_frames_due ON runner_frames (dueAt) WHERE dueAt IS NOT NULL;
CREATE INDEX IF NOT EXISTS runner_frames_execution ON runner_frames (execution);
CREATE INDEX IF NOT EXISTS runner_frames_parent ON runner_frames (parent, phase, branch) WHERE parent IS NOT NULL;
CREATE TABLE IF NOT EXISTS runner_tokens (
  hash BLOB PRIMARY KEY, frame INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS runner_tokens_frame ON runner_tokens (frame);
CREATE TABLE IF NOT EXISTS runner_events (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL,
  state TEXT, detail TEXT, PRIMARY KEY (execution, id)
) WITHOUT ROWID;
`;
