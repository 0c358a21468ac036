import { encode } from '../expressions/json.ts';
import { type Frame, idle } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';
import { earlier } from './apply.ts';

export type Answer = { readonly output: unknown } | { readonly error: string; readonly cause: string };

/**
 * The frame that a token still completes. Every token of an open attempt counts: after a crash a task is invoked
 * again with a new token, and the step may have kept either. A token past its due time is dead, even before
 * the timer has been fired.
 */
function openFrame({ journal, now }: Desk, token: string): Frame | undefined {
  const id = journal.frameOfToken(token);
  const frame = id === undefined ? undefined : journal.frame(id);
  // A frame that is ready has tokens only after a crash, until its task is invoked again.
  const open = frame && ['task', 'token', 'ready'].includes(frame.phase);
  return open && (frame.dueAt === null || frame.dueAt > now()) ? frame : undefined;
}

/** Records the outcome of a task by its token, once; the frame that goes on, or undefined for a dead token. */
export function complete(desk: Desk, token: string, answer: Answer): Frame | undefined {
  const { journal } = desk;
  return journal.transaction(() => {
    const frame = openFrame(desk, token);
    if (!frame) return undefined;
    journal.dropTokens(frame.id);
    journal.saveFrame({ ...frame, ...idle, ...outcomeOf(answer), turn: desk.turn() });
    if ('error' in answer) desk.event(frame, 'TaskFailed', { error: answer.error });
    else desk.event(frame, 'TaskSucceeded');
    return frame;
  });
}

/** An answer as a frame keeps it; one that cannot be stored is an error of the task. */
export function outcomeOf(answer: Answer): Pick<Frame, 'phase'> & Partial<Frame> {
  if ('error' in answer) return { phase: 'threw', error: answer.error, cause: answer.cause };
  try {
    return { phase: 'returned', result: encode(answer.output) };
  } catch (error) {
    const { name, message } = error as Error;
    return { phase: 'threw', error: name, cause: message };
  }
}

/** Starts the heartbeat's time anew; false for a dead token. */
export function heartbeat(desk: Desk, token: string): boolean {
  const { journal } = desk;
  return journal.transaction(() => {
    const frame = openFrame(desk, token);
    if (!frame) return false;
    if (frame.heartbeatMs === null) return true;
    const heartbeatAt = desk.now() + frame.heartbeatMs;
    journal.saveFrame({ ...frame, heartbeatAt, dueAt: earlier(frame.timeoutAt, heartbeatAt) });
    return true;
  });
}
