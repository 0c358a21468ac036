import { type Frame, idle } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import type { Effect } from '../states/effect.ts';

type Spawn = Extract<Effect, { do: 'spawn' }>;

/** Adds a frame per branch. Those above the concurrency are queued. */
export function spawn(
  writer: JournalWriter,
  frame: Frame,
  { children, concurrency, tolerance }: Spawn,
): void {
  const { journal } = writer;
  journal.saveFrame({ ...frame, ...idle, phase: 'children', pending: children.length, tolerance });
  writer.addEvent(frame, 'BranchesStarted', { branches: children.length });
  const { execution, variables } = frame;
  const start = { ...idle, entry: 1, enteredAt: writer.now(), attempt: 0, retries: null };
  for (const [branch, child] of children.entries()) {
    const common = { ...start, ...child, execution, variables, parent: frame.id, branch };
    if (branch >= concurrency) {
      journal.addFrame({ ...common, phase: 'queued' });
      continue;
    }
    journal.addFrame({ ...common, phase: 'ready', turn: writer.nextTurn() });
    writer.addEvent(common, 'StateEntered', { branch });
  }
}

/** Notes that a branch of `parent` has ended: the next queued one starts; after the last one the parent goes on. */
export function branchEnded(writer: JournalWriter, parent: Frame): void {
  const { journal } = writer;
  const pending = parent.pending - 1;
  if (pending === 0) {
    const result = journal.outputs(parent.id);
    removeBranches(writer, parent.id);
    journal.saveFrame({ ...parent, ...idle, phase: 'returned', result, turn: writer.nextTurn() });
    return;
  }
  journal.saveFrame({ ...parent, pending });
  const next = journal.nextQueued(parent.id);
  if (!next) return;
  journal.saveFrame({ ...next, phase: 'ready', enteredAt: writer.now(), turn: writer.nextTurn() });
  writer.addEvent(next, 'StateEntered', { branch: next.branch });
}

/** Deletes all frames below a frame with their tokens, which abandons their running tasks. */
export function removeBranches(writer: JournalWriter, parent: number): void {
  for (const id of writer.journal.childrenOf(parent)) {
    removeBranches(writer, id);
    writer.journal.dropTokens(id);
    writer.journal.removeFrame(id);
  }
}
