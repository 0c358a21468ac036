import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../local/runner/runner.ts';
import { ask, branch, call, freshRunner, machine, named, settled } from './fresh-runner.ts';

const one = machine({ Step: call('step') });

describe('starting', () => {
  test('is idempotent by name, also after the end', async () => {
    const { runner, calls } = freshRunner(one, { step: () => 1 });
    for (const _ of [1, 2]) {
      runner.start('workflow', 'ward', 'first');
      runner.start('workflow', 'ward', 'second');
      await runner.run();
    }
    expect(calls).toHaveLength(1);
    expect(runner.describe('ward')).toMatchObject({ status: 'SUCCEEDED', input: 'first' });
  });

  test('refuses a name of another workflow and a workflow it does not know', () => {
    const { runner } = freshRunner(one, {}, { definitions: { workflow: one, other: one } });
    runner.start('workflow', 'ward', {});
    expect(() => runner.start('other', 'ward', {})).toThrow('belongs to an execution of workflow');
    expect(() => runner.start('unknown', 'ward 2', {})).toThrow('There is no workflow unknown.');
  });

  test('joins the transaction of the caller', async () => {
    const db = new DatabaseSync(':memory:');
    const { runner } = freshRunner(one, { step: () => 1 }, { db });
    db.exec('BEGIN');
    runner.start('workflow', 'undone', {});
    db.exec('ROLLBACK');
    db.exec('BEGIN');
    runner.start('workflow', 'done', {});
    db.exec('COMMIT');
    await runner.run();
    expect(runner.executions().map(({ name }) => name)).toEqual(['done']);
  });

  test('gives the step the name of its function, its place and a key', async () => {
    const { runner, calls } = freshRunner(one, { step: () => 1 });
    runner.start('workflow', 'ward-02023', { ward: '02023' });
    await runner.run();
    const { key, ...rest } = calls[0]!;
    expect(key).toMatch(/^ward-02023\//);
    expect(rest).toEqual({
      resource: 'arn:aws:states:::lambda:invoke',
      functionName: 'step',
      payload: { ward: '02023' },
      execution: 'ward-02023',
      state: 'Step',
      attempt: 0,
    });
  });

  test('keeps the definition that an execution started with', async () => {
    const db = new DatabaseSync(':memory:');
    const before = freshRunner(machine({ Old: ask('open') }), { open: () => null }, { db });
    before.runner.start('workflow', 'ward', {});
    await before.runner.run();
    const after = freshRunner(machine({ New: { Type: 'Succeed' } }), {}, { db });
    expect(after.runner.succeed(before.calls[0]!.token!, 'old')).toBe(true);
    await after.runner.run();
    expect(after.runner.describe('ward')?.output).toBe('old');
  });
});

describe('running', () => {
  test('is joined by a second call', async () => {
    let running = 0;
    const { runner, calls } = freshRunner(one, {
      step: async () => {
        running += 1;
        await settled();
        running -= 1;
      },
    });
    runner.start('workflow', 'a', {});
    const first = runner.run();
    runner.start('workflow', 'b', {});
    await Promise.all([first, runner.run()]);
    expect([running, calls.length, runner.executions({ status: 'SUCCEEDED' }).length]).toEqual([0, 2, 2]);
  });

  test('does not wait for a call of the background, and takes its answer when it is there', async () => {
    const report = Promise.withResolvers<string>();
    const returned = Promise.withResolvers<void>();
    const background = {
      has: ({ functionName }: Call) => functionName === 'step',
      onReturn: () => returned.resolve(),
    };
    const { runner } = freshRunner(one, { step: () => report.promise }, { background });
    runner.start('workflow', 'a', {});
    await runner.run();
    expect(runner.describe('a')?.status).toBe('RUNNING');
    report.resolve('made');
    await returned.promise;
    await runner.run();
    expect(runner.describe('a')).toMatchObject({ status: 'SUCCEEDED', output: 'made' });
  });

  test('takes up what a step starts and completes meanwhile', async () => {
    const tokens: string[] = [];
    const campaign = machine({ Launch: call('launch') });
    const ward = machine({ Open: ask('open', { Next: 'Close' }), Close: call('close') });
    const { runner } = freshRunner(
      one,
      {
        launch: (_, { start }) => ['a', 'b', 'c'].map((name) => start('ward', name, {})).length,
        open: ({ token }) => tokens.push(token!),
        close: (_, { succeed }) => tokens.splice(0).map((token) => succeed(token, 'also')).length,
      },
      { definitions: { campaign, ward } },
    );
    runner.start('campaign', 'campaign', {});
    await runner.run();
    runner.succeed(tokens.shift()!, 'first');
    await runner.run();
    expect(runner.executions({ workflow: 'ward', status: 'SUCCEEDED' })).toHaveLength(3);
  });

  test('goes on at once when work comes while it is about to end', async () => {
    const { runner } = freshRunner(one, { step: () => 1 });
    runner.start('workflow', 'a', {});
    let ended = runner.run();
    for (let turn = 0; turn < 40; turn += 1) {
      await null;
      runner.start('workflow', `late ${turn}`, {});
      ended = runner.run();
    }
    await ended;
    expect(runner.executions({ status: 'RUNNING' })).toEqual([]);
  });

  test('has no more calls in the air than it may', async () => {
    let [flying, most] = [0, 0];
    const step = async () => {
      flying += 1;
      most = Math.max(most, flying);
      await settled();
      flying -= 1;
    };
    const { runner } = freshRunner(one, { step }, { concurrency: 2 });
    for (let n = 0; n < 9; n += 1) runner.start('workflow', `ward ${n}`, {});
    await runner.run();
    expect([most, runner.executions({ status: 'SUCCEEDED' }).length]).toEqual([2, 9]);
  });

  test('lets executions take turns', async () => {
    const steps = { step: ({ execution }: Call) => execution };
    const thrice = machine({
      A: call('step', { Next: 'B' }),
      B: call('step', { Next: 'C' }),
      C: call('step'),
    });
    const { runner, calls } = freshRunner(thrice, steps, { concurrency: 1 });
    for (const name of ['x', 'y']) runner.start('workflow', name, {});
    await runner.run();
    expect(calls.map(({ execution, state }) => execution + state)).toEqual([
      'xA',
      'yA',
      'xB',
      'yB',
      'xC',
      'yC',
    ]);
  });

  test('ends a definition that would never end by its execution limit', async () => {
    const loop = machine({ Round: { Type: 'Wait', Seconds: 60, Next: 'Round' } });
    const { runner, advance } = freshRunner({ ...loop, TimeoutSeconds: 200 });
    runner.start('workflow', 'ward', {});
    for (let n = 0; n < 5; n += 1) await advance(60);
    expect(runner.describe('ward')?.status).toBe('TIMED_OUT');
  });
});

describe('stopping', () => {
  test('ends an execution at once, with its branches, timers and tokens', async () => {
    const definition = machine({
      Both: {
        Type: 'Parallel',
        Branches: [branch({ Ask: ask('open') }), branch({ Wait: { Type: 'Wait', Seconds: 60, End: true } })],
        End: true,
      },
    });
    const { runner, calls } = freshRunner(definition, { open: () => null });
    runner.start('workflow', 'ward', {});
    await runner.run();
    runner.stop('ward', 'restarted at its stage');
    expect(runner.describe('ward')).toMatchObject({ status: 'STOPPED', cause: 'restarted at its stage' });
    expect(runner.succeed(calls[0]!.token!, 1)).toBe(false);
    expect(runner.nextDue()).toBeUndefined();
    runner.stop('ward', 'again');
    runner.stop('unknown');
    expect(runner.describe('ward')?.cause).toBe('restarted at its stage');
  });

  test('does not wait for a step that is running', async () => {
    const { runner } = freshRunner(one, { step: () => new Promise(() => {}) });
    runner.start('workflow', 'ward', {});
    const running = runner.run();
    await settled();
    runner.stop('ward');
    await running;
    expect(runner.describe('ward')?.status).toBe('STOPPED');
  });
});

describe('what can be read', () => {
  test('a history of states and outcomes, without payloads of tasks', async () => {
    const { runner } = freshRunner(
      machine({
        Step: call('step', { Output: '{% $states.result.Payload.id %}', Next: 'End' }),
        End: { Type: 'Succeed' },
      }),
      { step: () => ({ id: 7, name: 'Nguyễn Văn A' }) },
    );
    runner.start('workflow', 'ward', {});
    await runner.run();
    const history = runner.history('ward');
    expect(history.map(({ id, type, state }) => [id, type, state])).toEqual([
      [1, 'ExecutionStarted', undefined],
      [2, 'StateEntered', 'Step'],
      [3, 'TaskScheduled', 'Step'],
      [4, 'TaskSucceeded', 'Step'],
      [5, 'StateExited', 'Step'],
      [6, 'StateEntered', 'End'],
      [7, 'StateExited', 'End'],
      [8, 'ExecutionSucceeded', undefined],
    ]);
    expect(history[4]?.output).toBe(7);
    expect(JSON.stringify(history)).not.toContain('Nguyễn');
    expect(runner.history('unknown')).toEqual([]);
    expect(runner.describe('unknown')).toBeUndefined();
  });

  test('a poisoned step fails its own execution only', async () => {
    const { runner } = freshRunner(one, {
      step: ({ execution }) => {
        if (execution === 'bad') throw named('TypeError', 'x is not a function');
        return 'fine';
      },
    });
    for (const name of ['bad', 'good']) runner.start('workflow', name, {});
    await runner.run();
    expect(runner.executions().map(({ status }) => status)).toEqual(['FAILED', 'SUCCEEDED']);
  });

  test('an answer that is no JSON fails the task', async () => {
    const { runner } = freshRunner(one, { step: () => 1n });
    runner.start('workflow', 'ward', {});
    await runner.run();
    expect(runner.describe('ward')).toMatchObject({ status: 'FAILED', error: 'TypeError' });
  });
});
