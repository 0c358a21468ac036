import type { DatabaseSync } from 'node:sqlite';

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
