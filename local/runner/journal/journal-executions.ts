import type { DatabaseSync } from 'node:sqlite';
import type { ExecutionRow, Status } from './frame.ts';

export type NewExecution = Pick<
  ExecutionRow,
  'name' | 'workflow' | 'definition' | 'input' | 'startedAt' | 'dueAt'
>;

export type Ending = Pick<ExecutionRow, 'output' | 'error' | 'cause'> & {
  readonly status: Exclude<Status, 'RUNNING'>;
};

/** Executions keep the definition they started with, so its text is journalled under its hash. */
export function definitionStatements(db: DatabaseSync) {
  const add = db.prepare('INSERT OR IGNORE INTO runner_definitions (hash, body) VALUES (?, ?)');
  const get = db.prepare('SELECT body FROM runner_definitions WHERE hash = ?');
  return {
    addDefinition: (hash: string, body: string) => add.run(hash, body),
    definition: (hash: string) => (get.get(hash) as { body: string } | undefined)?.body,
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
  const byId = db.prepare('SELECT * FROM runner_executions WHERE id = ?');
  const byName = db.prepare('SELECT * FROM runner_executions WHERE name = ?');
  const due = db.prepare('SELECT * FROM runner_executions WHERE dueAt <= ? ORDER BY dueAt LIMIT 1');
  const earliest = db.prepare('SELECT min(dueAt) AS at FROM runner_executions WHERE dueAt IS NOT NULL');
  const list = db.prepare(
    `SELECT * FROM runner_executions WHERE status = coalesce(:status, status)
     AND workflow = coalesce(:workflow, workflow) ORDER BY id`,
  );
  type Filter = { workflow?: string; status?: string };
  const one = (row: unknown) => row as ExecutionRow | undefined;
  return {
    addExecution: (row: NewExecution) => Number(insert.run({ ...row }).lastInsertRowid),
    endExecution: (id: number, endedAt: number, ending: Ending) => end.run({ id, endedAt, ...ending }),
    execution: (id: number) => byId.get(id) as unknown as ExecutionRow,
    executionNamed: (name: string) => one(byName.get(name)),
    dueExecution: (now: number) => one(due.get(now)),
    earliestExecution: () => (earliest.get() as { at: number | null }).at,
    list: ({ workflow, status }: Filter) =>
      list.all({ workflow: workflow ?? null, status: status ?? null }) as unknown as ExecutionRow[],
  };
}
