import { earlier } from './apply.ts';
import type { Desk } from './desk.ts';
import { endExecution } from './endings.ts';
import { type Frame, idle } from './frame.ts';

/** Lets everything happen that is due by `now`, the earliest first; one transaction each. */
export function fireDue(desk: Desk, now: number): void {
  const { journal } = desk;
  for (let due = journal.dueExecution(now); due; due = journal.dueExecution(now)) {
    const { id } = due;
    const ending = { status: 'TIMED_OUT', output: null, error: 'States.Timeout', cause: null } as const;
    journal.transaction(() => endExecution(desk, id, now, ending));
  }
  for (let due = journal.dueFrame(now); due; due = journal.dueFrame(now)) {
    const frame = due;
    journal.transaction(() => fire(desk, frame, now));
  }
}

function fire(desk: Desk, frame: Frame, now: number): void {
  const { journal } = desk;
  const awake = { ...frame, ...idle, turn: desk.turn() };
  if (frame.phase === 'retry') return void journal.saveFrame({ ...awake, phase: 'ready' });
  if (frame.phase === 'waiting') return void journal.saveFrame({ ...awake, phase: 'returned' });
  const error = frame.timeoutAt === frame.dueAt ? 'States.Timeout' : 'States.HeartbeatTimeout';
  journal.dropTokens(frame.id);
  journal.saveFrame({ ...awake, phase: 'threw', error });
  journal.event(frame.execution, now, 'TaskTimedOut', frame.state, { error });
}

/** The earliest timer of all, or null. */
export const nextDue = ({ journal }: Desk): number | null =>
  earlier(journal.earliestExecution(), journal.earliestFrame());
