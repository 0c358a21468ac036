import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../../sqlite/query.ts';
import { definitionStatements, executionStatements } from './journal-executions.ts';
import { frameStatements } from './journal-frames.ts';
import { eventStatements, tokenStatements } from './journal-records.ts';
import { schema } from './schema.ts';

/** The tables of the runner with every statement prepared once. Holds no rules. */
export type Journal = ReturnType<typeof openJournal>;

export function openJournal(db: DatabaseSync) {
  db.exec(schema);
  return {
    ...definitionStatements(db),
    ...executionStatements(db),
    ...frameStatements(db),
    ...tokenStatements(db),
    ...eventStatements(db),
    transaction: <T>(body: () => T): T => transaction(db, body),
  };
}
