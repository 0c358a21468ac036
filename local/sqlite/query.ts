import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

type Parameters = SQLInputValue[] | [named: Record<string, SQLInputValue>];

/** A prepared SELECT with the type of its rows. */
export interface Query<Row> {
  all(...parameters: Parameters): Row[];
  get(...parameters: Parameters): Row | undefined;
}

/**
 * Prepares a SELECT whose rows are `Row`. Types the rows here and nowhere else: our own schema guarantees the columns,
 * and `Row` has to name them as the statement does.
 */
export const query = <Row extends object>(db: DatabaseSync, sql: string): Query<Row> =>
  db.prepare(sql) as unknown as Query<Row>;

interface JsonRow {
  readonly body: string;
}

/** Prepares a SELECT of the column `body`, whose JSON is a `T`: it was checked before it was written. */
export function queryJson<T>(db: DatabaseSync, sql: string): Query<T> {
  const rows = query<JsonRow>(db, sql);
  const parse = ({ body }: JsonRow): T => JSON.parse(body) as T;
  return {
    all: (...parameters) => rows.all(...parameters).map(parse),
    get(...parameters) {
      const row = rows.get(...parameters);
      return row && parse(row);
    },
  };
}

/**
 * Does the work completely or not at all. Inside another transaction it is a part of that one, which can go on after
 * the part has failed. The work is synchronous: other requests share the connection, and their writes would end up in
 * a transaction that waits.
 */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  const isPart = db.isTransaction;
  db.exec(isPart ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec(isPart ? 'RELEASE part' : 'COMMIT');
    return result;
  } catch (error) {
    // SQLite itself rolls back after some faults (a full disk), and then there is nothing left to undo.
    if (db.isOpen && db.isTransaction) db.exec(isPart ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
    throw error;
  }
}
