import type { DatabaseSync } from 'node:sqlite';
import { query } from '../../sqlite/query.ts';
import { type Frame, idle } from './frame.ts';

/** Updates leave these columns out: naming an indexed column rewrites its index, changed or not. */
const fixed = ['execution', 'parent', 'branch', 'item'];
const state = ['state', 'entry', 'enteredAt', 'attempt', 'retries', 'input', 'variables', 'phase'];
const changing = [...state, ...Object.keys(idle)];
const columns = [...fixed, ...changing];

type NewFrame = Omit<Frame, 'id' | 'version'>;

export const frameStatements = (db: DatabaseSync) => ({
  ...writing(db),
  ...scheduling(db),
  ...ofExecution(db),
});

function writing(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO runner_frames (${columns.join(', ')}, version) VALUES (:${columns.join(', :')}, 0)`,
  );
  const update = db.prepare(
    `UPDATE runner_frames SET ${changing.map((name) => `${name} = :${name}`).join(', ')},
     version = :version + 1 WHERE id = :id`,
  );
  update.setAllowUnknownNamedParameters(true);
  const remove = db.prepare('DELETE FROM runner_frames WHERE id = ?');
  return {
    addFrame: (frame: NewFrame) => Number(insert.run({ ...frame }).lastInsertRowid),
    saveFrame: (frame: Frame) => update.run({ ...frame }),
    removeFrame: (id: number) => remove.run(id),
  };
}

/** What runs next, and when. */
function scheduling(db: DatabaseSync) {
  const runnable = query<Frame>(
    db,
    'SELECT * FROM runner_frames WHERE turn IS NOT NULL ORDER BY turn LIMIT 1',
  );
  const lastTurn = query<{ turn: number | null }>(
    db,
    'SELECT max(turn) AS turn FROM runner_frames WHERE turn IS NOT NULL',
  );
  const due = query<Frame>(db, 'SELECT * FROM runner_frames WHERE dueAt <= ? ORDER BY dueAt, id LIMIT 1');
  const earliest = query<{ at: number | null }>(
    db,
    'SELECT min(dueAt) AS at FROM runner_frames WHERE dueAt IS NOT NULL',
  );
  const inFlight = query<Frame>(db, "SELECT * FROM runner_frames WHERE phase = 'task'");
  return {
    runnable: () => runnable.get(),
    lastTurn: () => lastTurn.get()?.turn ?? 0,
    dueFrame: (now: number) => due.get(now),
    earliestFrame: () => earliest.get()?.at ?? null,
    inFlight: () => inFlight.all(),
  };
}

/** The tree of an execution's frames. */
function ofExecution(db: DatabaseSync) {
  const byId = query<Frame>(db, 'SELECT * FROM runner_frames WHERE id = ?');
  const queued = query<Frame>(
    db,
    "SELECT * FROM runner_frames WHERE parent = ? AND phase = 'queued' ORDER BY branch LIMIT 1",
  );
  const outputs = query<{ result: string }>(
    db,
    "SELECT result FROM runner_frames WHERE parent = ? AND phase = 'done' ORDER BY branch",
  );
  const children = query<{ id: number }>(db, 'SELECT id FROM runner_frames WHERE parent = ?');
  const frames = query<{ id: number }>(db, 'SELECT id FROM runner_frames WHERE execution = ?');
  const idOf = ({ id }: { id: number }) => id;
  return {
    frame: (id: number) => byId.get(id),
    parentOf({ id, parent }: Frame): Frame {
      const found = parent === null ? undefined : byId.get(parent);
      if (!found) throw new Error(`The journal holds no parent of frame ${id}.`);
      return found;
    },
    nextQueued: (parent: number) => queued.get(parent),
    /** The outputs of a frame's ended branches in their order, as one JSON array. */
    outputs: (parent: number) =>
      `[${outputs
        .all(parent)
        .map(({ result }) => result)
        .join(',')}]`,
    childrenOf: (parent: number) => children.all(parent).map(idOf),
    framesOf: (execution: number) => frames.all(execution).map(idOf),
  };
}
