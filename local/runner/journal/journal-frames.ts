import type { DatabaseSync } from 'node:sqlite';
import { type Frame, idle } from './frame.ts';

const fixed = ['execution', 'parent', 'branch', 'item'];
const changing = [
  ...['state', 'entry', 'enteredAt', 'attempt', 'retries', 'input', 'variables', 'phase'],
  ...Object.keys(idle),
];
const columns = [...fixed, ...changing];

export type NewFrame = Omit<Frame, 'id' | 'version'>;

export function frameStatements(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO runner_frames (${columns.join(', ')}, version) VALUES (:${columns.join(', :')}, 0)`,
  );
  const update = db.prepare(
    // Naming a column that has an index rewrites the index, changed or not.
    `UPDATE runner_frames SET ${changing.map((name) => `${name} = :${name}`).join(', ')},
     version = :version + 1 WHERE id = :id`,
  );
  update.setAllowUnknownNamedParameters(true);
  const get = db.prepare('SELECT * FROM runner_frames WHERE id = ?');
  const runnable = db.prepare('SELECT * FROM runner_frames WHERE turn IS NOT NULL ORDER BY turn LIMIT 1');
  const lastTurn = db.prepare('SELECT max(turn) AS turn FROM runner_frames WHERE turn IS NOT NULL');
  const due = db.prepare('SELECT * FROM runner_frames WHERE dueAt <= ? ORDER BY dueAt, id LIMIT 1');
  const earliest = db.prepare('SELECT min(dueAt) AS at FROM runner_frames WHERE dueAt IS NOT NULL');
  const inFlight = db.prepare("SELECT * FROM runner_frames WHERE phase = 'task'");
  const queued = db.prepare(
    "SELECT * FROM runner_frames WHERE parent = ? AND phase = 'queued' ORDER BY branch LIMIT 1",
  );
  const outputs = db.prepare(
    "SELECT result FROM runner_frames WHERE parent = ? AND phase = 'done' ORDER BY branch",
  );
  const children = db.prepare('SELECT id FROM runner_frames WHERE parent = ?');
  const frames = db.prepare('SELECT id FROM runner_frames WHERE execution = ?');
  const remove = db.prepare('DELETE FROM runner_frames WHERE id = ?');
  const one = (row: unknown) => row as Frame | undefined;
  const ids = (rows: unknown[]) => (rows as { id: number }[]).map(({ id }) => id);
  return {
    addFrame: (frame: NewFrame) => Number(insert.run({ ...frame }).lastInsertRowid),
    saveFrame: (frame: Frame) => update.run({ ...frame }),
    removeFrame: (id: number) => remove.run(id),
    frame: (id: number) => one(get.get(id)),
    runnable: () => one(runnable.get()),
    lastTurn: () => (lastTurn.get() as { turn: number | null }).turn ?? 0,
    dueFrame: (now: number) => one(due.get(now)),
    earliestFrame: () => (earliest.get() as { at: number | null }).at,
    inFlight: () => inFlight.all() as unknown as Frame[],
    nextQueued: (parent: number) => one(queued.get(parent)),
    /** The outputs of a frame's ended branches in their order, as one JSON array. */
    outputs: (parent: number) =>
      `[${(outputs.all(parent) as { result: string }[]).map(({ result }) => result).join(',')}]`,
    childrenOf: (parent: number) => ids(children.all(parent)),
    framesOf: (execution: number) => ids(frames.all(execution)),
  };
}
