import { type Frame, idle } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';
import { earlier } from './apply.ts';
import { endExecution } from './endings.ts';

const timedOut = { status: 'TIMED_OUT', output: null, error: 'States.Timeout', cause: null } as const;

/** Lets everything happen that is due by now, the earliest first; one transaction each. */
export function fireDue(desk: Desk): void {
  const { journal } = desk;
  const now = desk.now();
  for (let due = journal.dueExecution(now); due; due = journal.dueExecution(now)) {
    const { id } = due;
    journal.transaction(() => endExecution(desk, id, timedOut));
  }
  for (let due = journal.dueFrame(now); due; due = journal.dueFrame(now)) {
    const frame = due;
    journal.transaction(() => fire(desk, frame));
  }
}

function fire(desk: Desk, frame: Frame): void {
  const { journal } = desk;
  const awake = { ...frame, ...idle, turn: desk.turn() };
  if (frame.phase === 'retry') {
    journal.saveFrame({ ...awake, phase: 'ready' });
  } else if (frame.phase === 'waiting') {
    journal.saveFrame({ ...awake, phase: 'returned' });
  } else {
    const error = frame.timeoutAt === frame.dueAt ? 'States.Timeout' : 'States.HeartbeatTimeout';
    journal.dropTokens(frame.id);
    journal.saveFrame({ ...awake, phase: 'threw', error });
    desk.event(frame, 'TaskTimedOut', { error });
  }
}

/** The earliest timer of all, or null. */
export const nextDue = ({ journal }: Desk): number | null =>
  earlier(journal.earliestExecution(), journal.earliestFrame());
