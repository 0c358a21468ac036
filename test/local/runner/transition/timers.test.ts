import { describe, expect, test } from 'vitest';
import { ask, call, freshRunner, machine, settled } from '../fresh-runner.ts';

describe('a wait', () => {
  const wait = machine({ Wait: { Type: 'Wait', Seconds: '{% $states.input.seconds %}', End: true } });

  test('ends when the injected clock says so, not before', async () => {
    const { runner, advance } = freshRunner(wait);
    runner.start('workflow', 'ward', { seconds: 10 });
    await runner.run();
    expect(runner.nextDue()?.toISOString()).toBe('2026-10-07T00:00:10.000Z');
    await advance(9);
    expect(runner.describe('ward')?.status).toBe('RUNNING');
    await advance(1);
    expect(runner.describe('ward')?.status).toBe('SUCCEEDED');
    expect(runner.nextDue()).toBeUndefined();
  });

  test('ends at an instant given with its offset', async () => {
    const until = machine({
      Wait: { Type: 'Wait', Timestamp: '2026-12-15T17:00:00+07:00', End: true },
    });
    const { runner } = freshRunner(until);
    runner.start('workflow', 'ward', {});
    await runner.run();
    expect(runner.nextDue()?.toISOString()).toBe('2026-12-15T10:00:00.000Z');
  });

  test('refuses a day that does not exist', async () => {
    const never = machine({ Wait: { Type: 'Wait', Timestamp: '2026-02-30T00:00:00Z', End: true } });
    const { runner } = freshRunner(never);
    runner.start('workflow', 'ward', {});
    await runner.run();
    expect(runner.describe('ward')?.error).toBe('States.QueryEvaluationError');
  });

  test('refuses seconds that are no whole number', async () => {
    const { runner } = freshRunner(wait);
    runner.start('workflow', 'ward', { seconds: 1.5 });
    await runner.run();
    expect(runner.describe('ward')?.error).toBe('States.QueryEvaluationError');
  });

  test('tells the time by the injected clock in expressions too', async () => {
    const times = machine({ Now: { Type: 'Pass', Output: ['{% $now() %}', '{% $millis() %}'], End: true } });
    const { runner } = freshRunner(times);
    runner.start('workflow', 'ward', {});
    await runner.run();
    const expected = ['2026-10-07T00:00:00.000Z', Date.parse('2026-10-07T00:00:00Z')];
    expect(runner.describe('ward')?.output).toEqual(expected);
  });
});

describe('a timeout', () => {
  const open = machine({
    Open: ask('open', {
      TimeoutSeconds: 100,
      HeartbeatSeconds: 30,
      Catch: [{ ErrorEquals: ['States.Timeout'], Output: '{% $states.errorOutput.Error %}', Next: 'Late' }],
      Next: 'Done',
    }),
    Late: { Type: 'Succeed' },
    Done: { Type: 'Succeed', Output: 'done' },
  });

  async function opened() {
    const world = freshRunner(open, { open: () => null });
    world.runner.start('workflow', 'ward', {});
    await world.runner.run();
    return { ...world, token: world.calls[0]!.token! };
  }

  test('expires a token that sends no heartbeat', async () => {
    const { runner, advance, token } = await opened();
    await advance(30);
    expect(runner.describe('ward')?.output).toBe('States.HeartbeatTimeout');
    expect(runner.succeed(token, 1)).toBe(false);
  });

  test('is put off by heartbeats, but not past the whole limit', async () => {
    const { runner, advance, token, seconds } = await opened();
    for (const _ of [1, 2, 3]) {
      await advance(25);
      expect(runner.heartbeat(token)).toBe(true);
    }
    expect(runner.nextDue()?.toISOString()).toBe('2026-10-07T00:01:40.000Z');
    await advance(25);
    expect([seconds(), runner.describe('ward')?.output]).toEqual([100, 'States.Timeout']);
  });

  test('kills the token at its instant, even before the timer has been fired', async () => {
    const world = await opened();
    const fired = world.advance(30);
    expect(world.runner.succeed(world.token, 'late')).toBe(false);
    await fired;
    expect(world.runner.describe('ward')?.output).toBe('States.HeartbeatTimeout');
  });

  test('is forgotten when the task succeeds in time', async () => {
    const { runner, advance, token } = await opened();
    runner.succeed(token, 1);
    await advance(1000);
    expect(runner.describe('ward')?.output).toBe('done');
    expect(runner.history('ward').map(({ type }) => type)).not.toContain('TaskTimedOut');
  });

  test('abandons a plain task, whose late answer then changes nothing', async () => {
    let answer = (_: string) => {};
    const slow = machine({ Slow: call('slow', { TimeoutSeconds: 60 }) });
    const { runner, advance } = freshRunner(slow, {
      slow: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    runner.start('workflow', 'ward', {});
    const running = runner.run();
    await settled();
    await advance(60);
    await running;
    answer('late');
    await settled();
    await runner.run();
    expect(runner.describe('ward')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('leaves a call behind that never ends, whatever its retry does', async () => {
    const flaky = ask('open', {
      TimeoutSeconds: 60,
      Retry: [{ ErrorEquals: ['States.Timeout'] }],
    });
    const { runner, calls, advance } = freshRunner(machine({ Open: flaky }), {
      open: ({ attempt }) => (attempt === 0 ? new Promise(() => {}) : null),
    });
    runner.start('workflow', 'ward', {});
    const running = runner.run();
    await settled();
    await advance(60);
    await running;
    await advance(1);
    expect(runner.succeed(calls[0]!.token!, 'stale')).toBe(false);
    expect(runner.succeed(calls[1]!.token!, 'second')).toBe(true);
    await runner.run();
    expect(runner.describe('ward')?.output).toBe('second');
  });

  test('of the execution ends it with all it waits for', async () => {
    const { runner, calls, advance } = freshRunner(
      { ...machine({ Open: ask('open') }), TimeoutSeconds: 3600 },
      { open: () => null },
    );
    runner.start('workflow', 'ward', {});
    await runner.run();
    expect(runner.nextDue()?.toISOString()).toBe('2026-10-07T01:00:00.000Z');
    await advance(3600);
    expect(runner.describe('ward')).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(runner.succeed(calls[0]!.token!, 1)).toBe(false);
  });
});
