import type { Desk } from './desk.ts';
import type { Effect } from './effect.ts';
import { type Frame, idle } from './frame.ts';

type Spawn = Extract<Effect, { do: 'spawn' }>;

/** Starts a frame per branch; those above the concurrency are journalled too and wait for their turn. */
export function spawn(desk: Desk, frame: Frame, effect: Spawn, now: number): void {
  const { journal } = desk;
  const { children, concurrency, tolerance } = effect;
  const { length } = children;
  journal.saveFrame({ ...frame, ...idle, phase: 'children', pending: length, tolerance });
  journal.event(frame.execution, now, 'BranchesStarted', frame.state, { branches: length });
  const common = { execution: frame.execution, parent: frame.id, variables: frame.variables };
  const start = { ...idle, entry: 1, enteredAt: now, attempt: 0, retries: null };
  for (const [branch, child] of children.entries()) {
    const runs = branch < concurrency;
    const place = runs
      ? { phase: 'ready' as const, turn: desk.turn() }
      : { phase: 'queued' as const, turn: null };
    journal.addFrame({ ...common, ...start, ...child, branch, ...place });
    if (runs) journal.event(frame.execution, now, 'StateEntered', child.state, { branch });
  }
}

/** A branch of `parent` has ended: the next queued one starts; after the last the parent goes on. */
export function branchEnded(desk: Desk, parent: Frame, now: number): void {
  const { journal } = desk;
  const pending = parent.pending - 1;
  if (pending === 0) {
    const result = journal.outputs(parent.id);
    removeBranches(desk, parent.id);
    journal.saveFrame({ ...parent, ...idle, phase: 'returned', result, turn: desk.turn() });
    return;
  }
  journal.saveFrame({ ...parent, pending });
  const next = journal.nextQueued(parent.id);
  if (!next) return;
  journal.saveFrame({ ...next, phase: 'ready', enteredAt: now, turn: desk.turn() });
  journal.event(parent.execution, now, 'StateEntered', next.state, { branch: next.branch });
}

/** Removes all below a frame with their tokens; their running tasks are thereby abandoned. */
export function removeBranches(desk: Desk, parent: number): void {
  for (const id of desk.journal.childrenOf(parent)) {
    removeBranches(desk, id);
    desk.journal.dropTokens(id);
    desk.journal.removeFrame(id);
  }
}
