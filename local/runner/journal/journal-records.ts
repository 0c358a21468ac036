import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { query } from '../../sqlite/query.ts';

export interface EventRow {
  readonly id: number;
  readonly at: number;
  readonly type: string;
  readonly state: string | null;
  readonly detail: string | null;
}

/** A token is a bearer secret, so the journal stores only its hash. */
const hashed = (token: string) => createHash('sha256').update(token).digest();

export function tokenStatements(db: DatabaseSync) {
  const add = db.prepare('INSERT INTO runner_tokens (hash, frame) VALUES (?, ?)');
  const byHash = query<{ frame: number }>(db, 'SELECT frame FROM runner_tokens WHERE hash = ?');
  const drop = db.prepare('DELETE FROM runner_tokens WHERE frame = ?');
  return {
    addToken: (token: string, frame: number) => add.run(hashed(token), frame),
    frameOfToken: (token: string) => byHash.get(hashed(token))?.frame,
    dropTokens: (frame: number) => drop.run(frame),
  };
}

export function eventStatements(db: DatabaseSync) {
  const add = db.prepare(
    `INSERT INTO runner_events (execution, id, at, type, state, detail)
     SELECT :execution, coalesce(max(id), 0) + 1, :at, :type, :state, :detail
     FROM runner_events WHERE execution = :execution`,
  );
  const list = query<EventRow>(db, 'SELECT * FROM runner_events WHERE execution = ? ORDER BY id');
  const count = query<{ n: number }>(
    db,
    "SELECT count(*) AS n FROM runner_events WHERE type IN ('StateEntered', 'StateRetried')",
  );
  type NewEvent = Omit<EventRow, 'id'> & { readonly execution: number };
  return {
    addEvent: (event: NewEvent) => add.run({ ...event }),
    events: (execution: number) => list.all(execution),
    transitions: () => count.get()?.n ?? 0,
  };
}
