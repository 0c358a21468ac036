import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { ask, freshRunner, machine, named } from '../fresh-runner.ts';

const open = machine({ Open: ask('open') });

async function opened() {
  const world = freshRunner(open, { open: () => 'ignored' });
  world.runner.start('workflow', 'ward', { ward: '02023' });
  await world.runner.run();
  return { ...world, token: world.calls[0]!.token! };
}

describe('a task with a token', () => {
  test('waits at no cost once the step has been handed its token', async () => {
    const { runner, calls, token } = await opened();
    expect(calls[0]!.payload).toEqual({ token });
    expect(token.length).toBeGreaterThan(40);
    expect(runner.describe('ward')?.status).toBe('RUNNING');
    expect(runner.nextDue()).toBeUndefined();
  });

  test('goes on with the output it is given, not with the answer of the step', async () => {
    const { runner, token } = await opened();
    expect(runner.succeed(token, { outcome: 'submitted' })).toBe(true);
    await runner.run();
    expect(runner.describe('ward')).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'submitted' } });
  });

  test('fails with the error it is given', async () => {
    const { runner, token } = await opened();
    expect(runner.fail(token, 'Withdrawn', 'by the province')).toBe(true);
    await runner.run();
    const expected = { status: 'FAILED', error: 'Withdrawn', cause: 'by the province' };
    expect(runner.describe('ward')).toMatchObject(expected);
  });

  test('is completed once', async () => {
    const { runner, token } = await opened();
    expect(runner.succeed(token, 1)).toBe(true);
    expect(runner.succeed(token, 2)).toBe(false);
    expect(runner.fail(token, 'Late')).toBe(false);
    await runner.run();
    expect(runner.succeed(token, 3)).toBe(false);
    expect(runner.heartbeat(token)).toBe(false);
    expect(runner.describe('ward')?.output).toBe(1);
  });

  test('ignores tokens that it does not know', async () => {
    const { runner } = await opened();
    expect(runner.succeed('unknown', 1)).toBe(false);
    expect(runner.fail('', 'Error')).toBe(false);
    expect(runner.heartbeat('unknown')).toBe(false);
  });

  test('may be completed by the step itself, and then moves once', async () => {
    const world = freshRunner(
      machine({ Open: ask('open', { Next: 'Again' }), Again: { Type: 'Pass', End: true } }),
      { open: ({ token }, runner) => runner.succeed(token!, 'at once') },
    );
    world.runner.start('workflow', 'ward', {});
    await world.runner.run();
    expect(world.runner.describe('ward')?.output).toBe('at once');
    expect(world.calls).toHaveLength(1);
    expect(world.runner.transitions()).toBe(2);
  });

  test('stays completed when the step fails after having completed it', async () => {
    const world = freshRunner(open, {
      open: ({ token }, runner) => {
        runner.succeed(token!, 'decided');
        throw named('TooLate');
      },
    });
    world.runner.start('workflow', 'ward', {});
    await world.runner.run();
    expect(world.runner.describe('ward')).toMatchObject({ status: 'SUCCEEDED', output: 'decided' });
  });

  test('fails when the step that should hand it over fails', async () => {
    const world = freshRunner(open, {
      open: () => {
        throw named('NotAllowed', 'not your ward');
      },
    });
    world.runner.start('workflow', 'ward', {});
    await world.runner.run();
    const expected = { status: 'FAILED', error: 'NotAllowed', cause: 'not your ward' };
    expect(world.runner.describe('ward')).toMatchObject(expected);
    expect(world.runner.succeed(world.calls[0]!.token!, 1)).toBe(false);
  });

  test('does not take the token of an attempt whose step failed', async () => {
    const twice = machine({
      Open: ask('open', {
        Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }],
        Catch: [{ ErrorEquals: ['Busy'], Next: 'Again' }],
      }),
      Again: ask('again'),
    });
    const world = freshRunner(twice, {
      open: () => {
        throw named('Busy');
      },
      again: () => null,
    });
    world.runner.start('workflow', 'ward', {});
    await world.runner.run();
    await world.advance(1);
    const [first, second, third] = world.calls.map(({ token }) => world.runner.succeed(token!, token));
    expect([first, second, third]).toEqual([false, false, true]);
  });

  test('fails when it is given more than AWS would take', async () => {
    const { runner, token } = await opened();
    expect(runner.succeed(token, 'x'.repeat(300_000))).toBe(true);
    await runner.run();
    expect(runner.describe('ward')?.error).toBe('States.DataLimitExceeded');
  });

  test('keeps the token itself out of the journal', async () => {
    const db = new DatabaseSync(':memory:');
    const world = freshRunner(open, { open: () => null }, { db });
    world.runner.start('workflow', 'ward', {});
    await world.runner.run();
    const tables = ['frames', 'events', 'executions', 'tokens'];
    const rows = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM runner_${table}`).all()));
    expect(rows.join()).not.toContain(world.calls[0]!.token!);
  });
});
