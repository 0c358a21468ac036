import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Call, createRunner, type Runner } from '../../../local/runner/runner.ts';
import { countingDb, crashingDb } from './crashing-db.ts';
import { ask, branch, call, machine, named } from './fresh-runner.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

let databases = 0;
const newFile = () => {
  databases += 1;
  return join(folder, `${databases}.db`);
};

/** The process does not really die here, so nothing need be flushed to the disk. */
function opened(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  return db;
}

/** Every kind of waiting at once: tasks, a retry, a token, a Wait, branches, a Map with a queue, a catch. */
const everything = machine({
  Prepare: { Type: 'Pass', Assign: { base: 10 }, Next: 'Both' },
  Both: {
    Type: 'Parallel',
    Branches: [
      branch({
        Flaky: call('flaky', { Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 5 }], Next: 'Rest' }),
        Rest: { Type: 'Wait', Seconds: 60, End: true },
      }),
      branch({ Ask: ask('ask', { TimeoutSeconds: 9999 }) }),
      branch({
        Each: {
          Type: 'Map',
          Items: [1, 2, 3, 4],
          MaxConcurrency: 2,
          ItemProcessor: branch({ Add: call('add', { Output: '{% $states.result.Payload + $base %}' }) }),
          End: true,
        },
      }),
    ],
    Next: 'Refused',
  },
  Refused: call('refuse', {
    Catch: [{ ErrorEquals: ['NotAllowed'], Output: '{% $states.input %}', Next: 'Done' }],
    Next: 'Done',
  }),
  Done: { Type: 'Succeed' },
});

/** The world outside: it outlives every crash. Steps are idempotent by key, as ours must be. */
function createOutside(keep: 'first' | 'last') {
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

/** Opens a runner and plays until nothing is left to do; a crash comes out as an error. */
async function play(db: DatabaseSync, outside: Outside): Promise<Runner> {
  const { now, invoke } = outside;
  const runner = createRunner({ db, now, definitions: { everything }, invoke });
  runner.start('everything', 'ward', { ward: '02023' });
  await runner.run();
  while (runner.describe('ward')?.status === 'RUNNING') {
    if (!outside.answer(runner)) outside.jump(runner.nextDue()!);
    await runner.run();
  }
  return runner;
}

function factsOf(runner: Runner, outside: Outside) {
  const types = runner.history('ward').map(({ type, state }) => `${type} ${state}`);
  const moves = types.filter((fact) => /^(State|Execution|Branch|Wait|TaskSucceeded|TaskFailed)/.test(fact));
  const keys = [...new Set(outside.keys)].sort();
  const { status, output } = runner.describe('ward')!;
  return { status, output, moves: moves.sort(), transitions: runner.transitions(), keys };
}

async function undisturbed() {
  const outside = createOutside('last');
  const { db, commits } = countingDb(opened(newFile()));
  const runner = await play(db, outside);
  return { facts: factsOf(runner, outside), commits: commits(), calls: outside.keys.length };
}

describe('a run that a crash interrupts', () => {
  test('without one ends as the definition says', async () => {
    const { facts, calls } = await undisturbed();
    expect(facts.status).toBe('SUCCEEDED');
    expect(facts.output).toEqual(['ok', 'answered', [11, 12, 13, 14]]);
    expect([facts.transitions, calls]).toEqual([14, 9]);
  });

  test.each([
    ['before', 'first'],
    ['before', 'last'],
    ['after', 'first'],
    ['after', 'last'],
  ] as const)(
    '%s any commit ends alike, each transition once (the step keeps its %s token)',
    async (when, keep) => {
      const { facts, commits } = await undisturbed();
      expect(commits).toBeGreaterThan(30);
      for (let commit = 1; commit <= commits; commit += 1) {
        const file = newFile();
        const outside = createOutside(keep);
        const dying = opened(file);
        await expect(play(crashingDb(dying, { commit, when }), outside)).rejects.toThrow('crash');
        dying.close();
        const db = opened(file);
        const runner = await play(db, outside);
        expect({ commit, ...factsOf(runner, outside) }).toEqual({ commit, ...facts });
        db.close();
      }
    },
  );

  test('by kill -9 inside a step runs that step again with the same key', async () => {
    const file = newFile();
    const source = new URL('../../../local/runner/runner.ts', import.meta.url).href;
    const definition = machine({ One: call('one', { Next: 'Two' }), Two: call('two') });
    const script = `
      import { DatabaseSync } from 'node:sqlite';
      import { createRunner } from ${JSON.stringify(source)};
      const runner = createRunner({
        db: new DatabaseSync(${JSON.stringify(file)}), now: () => new Date(0),
        definitions: { workflow: ${JSON.stringify(definition)} },
        invoke: async ({ state, key }) => {
          if (state === 'Two') { console.log(key); process.kill(process.pid, 'SIGKILL'); await new Promise(() => {}); }
          return 1;
        },
      });
      runner.start('workflow', 'ward', {});
      setInterval(() => {}, 1000);
      await runner.run();`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(child.signal).toBe('SIGKILL');

    const calls: Call[] = [];
    const invoke = async (made: Call) => calls.push(made);
    const db = new DatabaseSync(file);
    const runner = createRunner({ db, now: () => new Date(0), definitions: {}, invoke });
    await runner.run();
    expect(calls.map(({ state, key }) => [state, key])).toEqual([['Two', child.stdout.trim()]]);
    expect(runner.describe('ward')).toMatchObject({ status: 'SUCCEEDED', output: 1 });
  });
});
