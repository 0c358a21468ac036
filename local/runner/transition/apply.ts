import { type Frame, idle } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';
import type { Effect } from '../states/effect.ts';
import { spawn } from './branches.ts';
import { endBranch, failBranch } from './endings.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** Writes one transition. The caller opens the transaction and has checked that the frame is unchanged. */
export function apply(desk: Desk, frame: Frame, effect: Effect): void {
  if (effect.do === 'leave') leave(desk, frame, effect);
  else if (effect.do === 'wait') wait(desk, frame, effect);
  else if (effect.do === 'invoke') schedule(desk, frame, effect);
  else if (effect.do === 'spawn') spawn(desk, frame, effect);
  else if (effect.do === 'retry') retry(desk, frame, effect);
  else failBranch(desk, frame, effect);
}

function leave(desk: Desk, frame: Frame, { next, output, variables }: Of<'leave'>): void {
  desk.event(frame, 'StateExited', `{"output":${output}}`);
  if (next === undefined) {
    endBranch(desk, frame, output);
    return;
  }
  const entered: Frame = {
    ...frame,
    ...idle,
    entry: frame.entry + 1,
    enteredAt: desk.now(),
    attempt: 0,
    retries: null,
    phase: 'ready',
    state: next,
    input: output,
    variables,
    turn: desk.turn(),
  };
  desk.journal.saveFrame(entered);
  desk.event(entered, 'StateEntered');
}

const instant = (at: number) => new Date(at).toISOString();

function wait(desk: Desk, frame: Frame, { until }: Of<'wait'>): void {
  desk.journal.saveFrame({ ...frame, ...idle, phase: 'waiting', dueAt: until });
  desk.event(frame, 'WaitStarted', { until: instant(until) });
}

function schedule(desk: Desk, frame: Frame, { call, timeoutMs, heartbeatMs }: Of<'invoke'>): void {
  const timeoutAt = timeoutMs === null ? null : desk.now() + timeoutMs;
  const heartbeatAt = heartbeatMs === null ? null : desk.now() + heartbeatMs;
  const dueAt = earlier(timeoutAt, heartbeatAt);
  desk.journal.saveFrame({ ...frame, ...idle, phase: 'task', timeoutAt, heartbeatAt, heartbeatMs, dueAt });
  if (call.token !== undefined) desk.journal.addToken(call.token, frame.id);
  const { resource, functionName, key } = call;
  const until = dueAt === null ? undefined : instant(dueAt);
  desk.event(frame, 'TaskScheduled', { resource, functionName, key, until });
}

/** The earlier of two instants that may be absent. */
export const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

function retry(desk: Desk, frame: Frame, { at, counts, error }: Of<'retry'>): void {
  const attempt = frame.attempt + 1;
  desk.journal.saveFrame({ ...frame, ...idle, phase: 'retry', attempt, retries: counts, dueAt: at });
  desk.event(frame, 'StateRetried', { error, attempt, until: instant(at) });
}
