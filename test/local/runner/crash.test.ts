import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Call, createRunner } from '../../../local/runner/runner.ts';
import { countingDb, crashingDb } from './crashing-db.ts';
import { ask, branch, call, machine, settled } from './fresh-runner.ts';
import { createOutside, factsOf, opened, play } from './outside.ts';

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

async function undisturbed() {
  const outside = createOutside('last');
  const { db, commits } = countingDb(opened(newFile()));
  const runner = await play(everything, db, outside);
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
        await expect(play(everything, crashingDb(dying, { commit, when }), outside)).rejects.toThrow('crash');
        dying.close();
        const db = opened(file);
        const runner = await play(everything, db, outside);
        expect({ commit, ...factsOf(runner, outside) }).toEqual({ commit, ...facts });
        db.close();
      }
    },
  );

  test('inside a step that kept its token takes that token at once, and does not ask again', async () => {
    const definition = machine({ Ask: ask('ask') });
    const db = opened(newFile());
    const tokens: string[] = [];
    const invoke = async ({ token }: Call) => {
      tokens.push(token!);
      await new Promise(() => {});
    };
    const options = { db, now: () => new Date(0), definitions: { workflow: definition }, invoke };
    const dead = createRunner(options);
    dead.start('workflow', 'ward', {});
    void dead.run();
    await settled();
    const runner = createRunner(options);
    expect(runner.succeed(tokens[0]!, 'decided')).toBe(true);
    await runner.run();
    expect(runner.describe('ward')?.output).toBe('decided');
    expect(tokens).toHaveLength(1);
  });

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
