import { type Frame, idle } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';
import type { Effect } from '../states/effect.ts';

type Spawn = Extract<Effect, { do: 'spawn' }>;

/** Starts a frame per branch; those above the concurrency are journalled too and wait for their turn. */
export function spawn(desk: Desk, frame: Frame, { children, concurrency, tolerance }: Spawn): void {
  const { journal } = desk;
  journal.saveFrame({ ...frame, ...idle, phase: 'children', pending: children.length, tolerance });
  desk.event(frame, 'BranchesStarted', { branches: children.length });
  const { execution, variables } = frame;
  const start = { ...idle, entry: 1, enteredAt: desk.now(), attempt: 0, retries: null };
  for (const [branch, child] of children.entries()) {
    const common = { ...start, ...child, execution, variables, parent: frame.id, branch };
    if (branch >= concurrency) {
      journal.addFrame({ ...common, phase: 'queued' });
      continue;
    }
    journal.addFrame({ ...common, phase: 'ready', turn: desk.turn() });
    desk.event(common, 'StateEntered', { branch });
  }
}

/** A branch of `parent` has ended: the next queued one starts; after the last the parent goes on. */
export function branchEnded(desk: Desk, parent: Frame): void {
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
  journal.saveFrame({ ...next, phase: 'ready', enteredAt: desk.now(), turn: desk.turn() });
  desk.event(next, 'StateEntered', { branch: next.branch });
}

/** Removes all below a frame with their tokens; their running tasks are thereby abandoned. */
export function removeBranches(desk: Desk, parent: number): void {
  for (const id of desk.journal.childrenOf(parent)) {
    removeBranches(desk, id);
    desk.journal.dropTokens(id);
    desk.journal.removeFrame(id);
  }
}
