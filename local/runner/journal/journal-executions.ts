import type { DatabaseSync } from 'node:sqlite';
import { query } from '../../sqlite/query.ts';
import type { ExecutionRow, Status } from './frame.ts';

export type NewExecution = Pick<
  ExecutionRow,
  'name' | 'workflow' | 'definition' | 'input' | 'startedAt' | 'dueAt'
>;

export type Ending = Pick<ExecutionRow, 'output' | 'error' | 'cause'> & {
  readonly status: Exclude<Status, 'RUNNING'>;
};

/** An execution keeps the definition it started with, so every definition is stored under its hash. */
export function definitionStatements(db: DatabaseSync) {
  const add = db.prepare('INSERT OR IGNORE INTO runner_definitions (hash, body) VALUES (?, ?)');
  const byHash = query<{ body: string }>(db, 'SELECT body FROM runner_definitions WHERE hash = ?');
  return {
    addDefinition: (hash: string, body: string) => add.run(hash, body),
    definition(hash: string): string {
      const found = byHash.get(hash);
      if (!found) throw new Error(`The journal holds no definition ${hash}.`);
      return found.body;
    },
  };
}

export function executionStatements(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO runner_executions (name, workflow, definition, status, input, startedAt, dueAt)
     VALUES (:name, :workflow, :definition, 'RUNNING', :input, :startedAt, :dueAt)`,
  );
  const end = db.prepare(
    `UPDATE runner_executions SET status = :status, output = :output, error = :error, cause = :cause,
     endedAt = :endedAt, dueAt = NULL WHERE id = :id`,
  );
  const byId = query<ExecutionRow>(db, 'SELECT * FROM runner_executions WHERE id = ?');
  const byName = query<ExecutionRow>(db, 'SELECT * FROM runner_executions WHERE name = ?');
  const due = query<ExecutionRow>(
    db,
    'SELECT * FROM runner_executions WHERE dueAt <= ? ORDER BY dueAt LIMIT 1',
  );
  const earliest = query<{ at: number | null }>(
    db,
    'SELECT min(dueAt) AS at FROM runner_executions WHERE dueAt IS NOT NULL',
  );
  const list = query<ExecutionRow>(
    db,
    `SELECT * FROM runner_executions WHERE status = coalesce(:status, status)
     AND workflow = coalesce(:workflow, workflow) ORDER BY id`,
  );
  type Filter = { workflow?: string; status?: string };
  return {
    addExecution: (row: NewExecution) => Number(insert.run({ ...row }).lastInsertRowid),
    endExecution: (id: number, endedAt: number, ending: Ending) => end.run({ id, endedAt, ...ending }),
    execution(id: number): ExecutionRow {
      const found = byId.get(id);
      if (!found) throw new Error(`The journal holds no execution ${id}.`);
      return found;
    },
    executionNamed: (name: string) => byName.get(name),
    dueExecution: (now: number) => due.get(now),
    earliestExecution: () => earliest.get()?.at ?? null,
    list: ({ workflow, status }: Filter) => list.all({ workflow: workflow ?? null, status: status ?? null }),
  };
}
