import type { DatabaseSync } from 'node:sqlite';
import type { RefusalName } from '../../shared/errors.ts';
import { query } from '../sqlite/query.ts';
import type { Act } from './act.ts';

/** An event that was refused, as the result tells it. */
interface RefusedEvent {
  readonly at: string;
  readonly do: string;
  readonly ward: string;
  readonly refusal: RefusalName;
}

/** How far a simulation has come, kept beside the stores so that it goes on after a crash. */
export interface SimulationProgress {
  isDone(event: Act): boolean;
  done(event: Act, refusal?: RefusalName): void;
  /** In the order in which they happened. */
  refused(): RefusedEvent[];
  /** Notes the virtual time before anything happens at it: what a crash interrupts goes on at the same time. */
  moveTo(time: Date): void;
  time(): Date | undefined;
}

const tables = `CREATE TABLE IF NOT EXISTS simulated_clock (campaign TEXT PRIMARY KEY, time INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS simulated_events (
  seq INTEGER PRIMARY KEY, campaign TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, did TEXT NOT NULL,
  ward TEXT NOT NULL, refusal TEXT, UNIQUE (campaign, id)) STRICT`;

export function simulationProgress(db: DatabaseSync, campaign: string): SimulationProgress {
  db.exec(tables);
  const find = db.prepare('SELECT 1 FROM simulated_events WHERE campaign = ? AND id = ?');
  const add = db.prepare(
    'INSERT OR IGNORE INTO simulated_events (campaign, id, at, did, ward, refusal) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const refused = query<RefusedEvent>(
    db,
    `SELECT at, did AS "do", ward, refusal FROM simulated_events
    WHERE campaign = ? AND refusal IS NOT NULL ORDER BY seq`,
  );
  const move = db.prepare('INSERT OR REPLACE INTO simulated_clock (campaign, time) VALUES (?, ?)');
  const time = query<{ time: number }>(db, 'SELECT time FROM simulated_clock WHERE campaign = ?');
  return {
    moveTo: (instant) => {
      move.run(campaign, instant.getTime());
    },
    time: () => {
      const row = time.get(campaign);
      return row && new Date(row.time);
    },
    isDone: ({ id }) => find.get(campaign, id) !== undefined,
    done: ({ id, at, do: did, ward }, refusal) => {
      add.run(campaign, id, at, did, ward, refusal ?? null);
    },
    refused: () => refused.all(campaign).map((row) => ({ ...row })),
  };
}
