import type { Desk } from './desk.ts';
import type { Effect, NewEvent } from './effect.ts';
import { endBranch, failBranch } from './endings.ts';
import { type Frame, idle } from './frame.ts';
import { spawn } from './spawn.ts';

type Of<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** Writes one transition. The caller opens the transaction and has checked that the frame is unchanged. */
export function apply(desk: Desk, frame: Frame, effect: Effect, now: number, events: NewEvent[]): void {
  for (const { type, detail } of events) desk.journal.event(frame.execution, now, type, frame.state, detail);
  if (effect.do === 'leave') leave(desk, frame, effect, now);
  else if (effect.do === 'wait') wait(desk, frame, effect, now);
  else if (effect.do === 'invoke') schedule(desk, frame, effect, now);
  else if (effect.do === 'spawn') spawn(desk, frame, effect, now);
  else if (effect.do === 'retry') retry(desk, frame, effect, now);
  else failBranch(desk, frame, effect, now);
}

function leave(desk: Desk, frame: Frame, { next, output, variables }: Of<'leave'>, now: number): void {
  const { journal } = desk;
  journal.event(frame.execution, now, 'StateExited', frame.state, `{"output":${output}}`);
  if (next === undefined) {
    endBranch(desk, frame, output, now);
    return;
  }
  const start = {
    entry: frame.entry + 1,
    enteredAt: now,
    attempt: 0,
    retries: null,
    phase: 'ready',
  } as const;
  journal.saveFrame({
    ...frame,
    ...idle,
    ...start,
    state: next,
    input: output,
    variables,
    turn: desk.turn(),
  });
  journal.event(frame.execution, now, 'StateEntered', next);
}

function wait({ journal }: Desk, frame: Frame, { until }: Of<'wait'>, now: number): void {
  journal.saveFrame({ ...frame, ...idle, phase: 'waiting', dueAt: until });
  const detail = { until: new Date(until).toISOString() };
  journal.event(frame.execution, now, 'WaitStarted', frame.state, detail);
}

function schedule({ journal }: Desk, frame: Frame, effect: Of<'invoke'>, now: number): void {
  const { call, timeoutMs, heartbeatMs } = effect;
  const timeoutAt = timeoutMs === null ? null : now + timeoutMs;
  const heartbeatAt = heartbeatMs === null ? null : now + heartbeatMs;
  const timers = { timeoutAt, heartbeatAt, heartbeatMs, dueAt: earlier(timeoutAt, heartbeatAt) };
  journal.saveFrame({ ...frame, ...idle, phase: 'task', ...timers });
  if (call.token !== undefined) journal.addToken(call.token, frame.id);
  const { resource, functionName, key } = call;
  journal.event(frame.execution, now, 'TaskScheduled', frame.state, {
    resource,
    functionName,
    key,
    timeoutSeconds: timeoutMs === null ? undefined : timeoutMs / 1000,
    heartbeatSeconds: heartbeatMs === null ? undefined : heartbeatMs / 1000,
  });
}

/** The earlier of two instants that may be absent. */
export const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

function retry({ journal }: Desk, frame: Frame, { at, counts, error }: Of<'retry'>, now: number): void {
  const attempt = frame.attempt + 1;
  journal.saveFrame({ ...frame, ...idle, phase: 'retry', attempt, retries: counts, dueAt: at });
  const detail = { error, attempt, until: new Date(at).toISOString() };
  journal.event(frame.execution, now, 'StateRetried', frame.state, detail);
}
