import { DatabaseSync } from 'node:sqlite';
import { type Call, createRunner, type Runner } from '../../../local/runner/runner.ts';
import type { StateMachine } from '../../../workflows/asl.ts';
import { named } from './fresh-runner.ts';

/** A database that need not survive: the process does not really die here. */
export function opened(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  return db;
}

/** The world outside the runner, which survives every crash. Its steps are idempotent by key, as ours must be. */
export function createOutside(keep: 'first' | 'last') {
  let time = Date.parse('2026-10-07T00:00:00Z');
  const tokens = new Map<string, string>();
  const keys: string[] = [];

  async function invoke(call: Call): Promise<unknown> {
    keys.push(call.key);
    if (call.functionName === 'add') return call.payload;
    if (call.functionName === 'refuse') throw named('NotAllowed');
    if (call.functionName === 'flaky' && call.attempt < 2) throw named('Busy');
    if (call.token && !(keep === 'first' && tokens.has(call.key))) tokens.set(call.key, call.token);
    return 'ok';
  }

  return {
    invoke,
    keys,
    now: () => new Date(time),
    answer: (runner: Runner) => [...tokens.values()].some((token) => runner.succeed(token, 'answered')),
    jump: (to: Date) => {
      time = Math.max(time, to.getTime());
    },
  };
}

type Outside = ReturnType<typeof createOutside>;

/** Opens a runner and runs the execution to its end. Throws when the process crashes. */
export async function play(definition: StateMachine, db: DatabaseSync, outside: Outside): Promise<Runner> {
  const { now, invoke } = outside;
  const runner = createRunner({ db, now, definitions: { workflow: definition }, invoke });
  runner.start('workflow', 'ward', { ward: '02023' });
  await runner.run();
  while (runner.describe('ward')?.status === 'RUNNING') {
    if (!outside.answer(runner)) outside.jump(runner.nextDue()!);
    await runner.run();
  }
  return runner;
}

/** What must not depend on crashes: the outcome, and every transition as often as without them. */
export function factsOf(runner: Runner, outside: Outside) {
  const types = runner.history('ward').map(({ type, state }) => `${type} ${state}`);
  const moves = types.filter((fact) => /^(State|Execution|Branch|Wait|TaskSucceeded|TaskFailed)/.test(fact));
  const keys = [...new Set(outside.keys)].sort();
  const { status, output } = runner.describe('ward')!;
  return { status, output, moves: moves.sort(), transitions: runner.transitions(), keys };
}
