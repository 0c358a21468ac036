import type { DatabaseSync } from 'node:sqlite';
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

/** Joins the caller's transaction when there is one, so that a store can commit its decision and a start as one. */
function transaction<T>(db: DatabaseSync, body: () => T): T {
  const inner = db.isTransaction;
  db.exec(inner ? 'SAVEPOINT runner' : 'BEGIN IMMEDIATE');
  try {
    const result = body();
    db.exec(inner ? 'RELEASE runner' : 'COMMIT');
    return result;
  } catch (error) {
    if (db.isOpen && db.isTransaction) db.exec(inner ? 'ROLLBACK TO runner; RELEASE runner' : 'ROLLBACK');
    throw error;
  }
}
