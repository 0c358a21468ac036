import type { DatabaseSync } from 'node:sqlite';
import type { RefusalName } from '../../shared/errors.ts';
import { query } from '../sqlite/query.ts';
import type { SimulatedEvent } from './perform-event.ts';

/** An event that was refused, as the result lists it. */
interface RefusedEvent {
  readonly at: string;
  readonly do: string;
  readonly ward: string;
  readonly refusal: RefusalName;
}

/** How far a simulation has come. It is stored beside the campaign, so that the simulation goes on after a crash. */
export interface SimulationProgress {
  isDone(event: SimulatedEvent): boolean;
  done(event: SimulatedEvent, refusal?: RefusalName): void;
  /** In the order of the events. */
  refused(): RefusedEvent[];
  /** Stores the virtual time before anything happens then: what a crash interrupts goes on at the same time. */
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
