import { type Frame, idle } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { earlier } from './apply.ts';
import { endExecution } from './endings.ts';

const timedOut = { status: 'TIMED_OUT', output: null, error: 'States.Timeout', cause: null } as const;

/** Fires every timer that is due by now, the earliest first, each in a transaction of its own. */
export function fireDue(writer: JournalWriter): void {
  const { journal } = writer;
  const now = writer.now();
  for (let due = journal.dueExecution(now); due; due = journal.dueExecution(now)) {
    const { id } = due;
    journal.transaction(() => endExecution(writer, id, timedOut));
  }
  for (let due = journal.dueFrame(now); due; due = journal.dueFrame(now)) {
    const frame = due;
    journal.transaction(() => fire(writer, frame));
  }
}

function fire(writer: JournalWriter, frame: Frame): void {
  const { journal } = writer;
  const runnable = { ...frame, ...idle, turn: writer.nextTurn() };
  if (frame.phase === 'retry') {
    journal.saveFrame({ ...runnable, phase: 'ready' });
  } else if (frame.phase === 'waiting') {
    journal.saveFrame({ ...runnable, phase: 'returned' });
  } else {
    const error = frame.timeoutAt === frame.dueAt ? 'States.Timeout' : 'States.HeartbeatTimeout';
    journal.dropTokens(frame.id);
    journal.saveFrame({ ...runnable, phase: 'threw', error });
    writer.addEvent(frame, 'TaskTimedOut', { error });
  }
}

/** When the next timer is due; undefined where none is set. */
export function nextDue({ journal }: JournalWriter): Date | undefined {
  const due = earlier(journal.earliestExecution(), journal.earliestFrame());
  return due === null ? undefined : new Date(due);
}
