import { type Frame, idle } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import type { Effect } from '../states/effect.ts';
import { spawn } from './branches.ts';
import { endBranch, failBranch } from './endings.ts';

type EffectThat<Do extends Effect['do']> = Extract<Effect, { do: Do }>;

/** Writes one transition. The caller has opened the transaction and checked that the frame is unchanged. */
export function apply(writer: JournalWriter, frame: Frame, effect: Effect): void {
  if (effect.do === 'leave') leave(writer, frame, effect);
  else if (effect.do === 'wait') wait(writer, frame, effect);
  else if (effect.do === 'invoke') schedule(writer, frame, effect);
  else if (effect.do === 'spawn') spawn(writer, frame, effect);
  else if (effect.do === 'retry') retry(writer, frame, effect);
  else failBranch(writer, frame, effect);
}

function leave(writer: JournalWriter, frame: Frame, { next, output, variables }: EffectThat<'leave'>): void {
  writer.addEvent(frame, 'StateExited', `{"output":${output}}`);
  if (next === undefined) {
    endBranch(writer, frame, output);
    return;
  }
  const entered: Frame = {
    ...frame,
    ...idle,
    entry: frame.entry + 1,
    enteredAt: writer.now(),
    attempt: 0,
    retries: null,
    phase: 'ready',
    state: next,
    input: output,
    variables,
    turn: writer.nextTurn(),
  };
  writer.journal.saveFrame(entered);
  writer.addEvent(entered, 'StateEntered');
}

const instant = (at: number) => new Date(at).toISOString();

function wait(writer: JournalWriter, frame: Frame, { until }: EffectThat<'wait'>): void {
  writer.journal.saveFrame({ ...frame, ...idle, phase: 'waiting', dueAt: until });
  writer.addEvent(frame, 'WaitStarted', { until: instant(until) });
}

function schedule(
  writer: JournalWriter,
  frame: Frame,
  { call, timeoutMs, heartbeatMs }: EffectThat<'invoke'>,
): void {
  const timeoutAt = timeoutMs === null ? null : writer.now() + timeoutMs;
  const heartbeatAt = heartbeatMs === null ? null : writer.now() + heartbeatMs;
  const dueAt = earlier(timeoutAt, heartbeatAt);
  writer.journal.saveFrame({ ...frame, ...idle, phase: 'task', timeoutAt, heartbeatAt, heartbeatMs, dueAt });
  if (call.token !== undefined) writer.journal.addToken(call.token, frame.id);
  const { resource, functionName, key } = call;
  const until = dueAt === null ? undefined : instant(dueAt);
  writer.addEvent(frame, 'TaskScheduled', { resource, functionName, key, until });
}

/** The earlier of two instants that may be absent. */
export const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

function retry(writer: JournalWriter, frame: Frame, { at, counts, error }: EffectThat<'retry'>): void {
  const attempt = frame.attempt + 1;
  writer.journal.saveFrame({ ...frame, ...idle, phase: 'retry', attempt, retries: counts, dueAt: at });
  writer.addEvent(frame, 'StateRetried', { error, attempt, until: instant(at) });
}
