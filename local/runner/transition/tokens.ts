import { type Frame, idle } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { type Answer, outcomeOf } from './answer.ts';
import { earlier } from './apply.ts';

/**
 * The frame that a token still completes. Every token of an open attempt counts: after a crash a task is invoked again
 * with a new token, and its step may have stored either one. A token past its due time is dead, even before the timer
 * has fired.
 */
function openFrame({ journal, now }: JournalWriter, token: string): Frame | undefined {
  const id = journal.frameOfToken(token);
  const frame = id === undefined ? undefined : journal.frame(id);
  // A ready frame has tokens only after a crash, until its task is invoked again.
  const open = frame && ['task', 'token', 'ready'].includes(frame.phase);
  return open && (frame.dueAt === null || frame.dueAt > now()) ? frame : undefined;
}

/** Records the outcome of a task by its token, once. Gives the frame that goes on, or undefined for a dead token. */
export function complete(writer: JournalWriter, token: string, answer: Answer): Frame | undefined {
  const { journal } = writer;
  return journal.transaction(() => {
    const frame = openFrame(writer, token);
    if (!frame) return undefined;
    journal.dropTokens(frame.id);
    journal.saveFrame({ ...frame, ...idle, ...outcomeOf(answer), turn: writer.nextTurn() });
    if ('error' in answer) writer.addEvent(frame, 'TaskFailed', { error: answer.error });
    else writer.addEvent(frame, 'TaskSucceeded');
    return frame;
  });
}

/** Restarts the heartbeat's time limit; false for a dead token. */
export function heartbeat(writer: JournalWriter, token: string): boolean {
  const { journal } = writer;
  return journal.transaction(() => {
    const frame = openFrame(writer, token);
    if (!frame) return false;
    if (frame.heartbeatMs === null) return true;
    const heartbeatAt = writer.now() + frame.heartbeatMs;
    journal.saveFrame({ ...frame, heartbeatAt, dueAt: earlier(frame.timeoutAt, heartbeatAt) });
    return true;
  });
}
