import { describe, expect, test } from 'vitest';
import { StateError } from '../../../../local/runner/expressions/state-error.ts';
import { delayOf, planRetry } from '../../../../local/runner/states/retry.ts';
import type { Catcher, Retrier } from '../../../../workflows/asl.ts';
import { call, freshRunner, machine, named } from '../fresh-runner.ts';

const never = {
  step: () => {
    throw named('Busy');
  },
};

/** The seconds at which each attempt was made. */
async function attemptsOf(...Retry: Retrier[]) {
  const world = freshRunner(machine({ Step: call('step', { Retry }) }), {
    step: () => {
      times.push(world.seconds());
      throw named('Busy');
    },
  });
  const times: number[] = [];
  world.runner.start('workflow', 'ward', {});
  await world.runner.run();
  for (let due = world.runner.nextDue(); due; due = world.runner.nextDue()) {
    await world.advance((due.getTime() - Date.parse('2026-10-07T00:00:00Z')) / 1000 - world.seconds());
  }
  return { times, ...world };
}

describe('retrying', () => {
  test('backs off as AWS does by default: 1, 2, 4 seconds', async () => {
    const { times, runner, calls } = await attemptsOf({ ErrorEquals: ['States.ALL'] });
    expect(times).toEqual([0, 1, 3, 7]);
    expect(runner.describe('ward')).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(calls.map(({ attempt }) => attempt)).toEqual([0, 1, 2, 3]);
    expect(runner.transitions()).toBe(4);
  });

  test('waits no longer than MaxDelaySeconds', async () => {
    const retrier = { ErrorEquals: ['Busy'], IntervalSeconds: 5, MaxAttempts: 4, MaxDelaySeconds: 12 };
    expect((await attemptsOf(retrier)).times).toEqual([0, 5, 15, 27, 39]);
  });

  test('does not retry with MaxAttempts 0, nor what no rule names', async () => {
    const forbid = { ErrorEquals: ['Busy'], MaxAttempts: 0 };
    expect((await attemptsOf(forbid, { ErrorEquals: ['States.ALL'] })).times).toEqual([0]);
    expect((await attemptsOf({ ErrorEquals: ['Other'] })).times).toEqual([0]);
  });

  test('gives every attempt its own key', async () => {
    const { calls } = await attemptsOf({ ErrorEquals: ['Busy'] });
    expect(new Set(calls.map(({ key }) => key)).size).toBe(4);
  });

  test('counts attempts for each rule by itself', () => {
    const rules = [
      { ErrorEquals: ['A'], MaxAttempts: 1 },
      { ErrorEquals: ['B'], MaxAttempts: 1 },
    ];
    const first = planRetry(rules, new StateError('A', ''), []);
    expect(first?.counts).toEqual([1, 0]);
    expect(planRetry(rules, new StateError('B', ''), [1, 0])?.counts).toEqual([1, 1]);
    expect(planRetry(rules, new StateError('A', ''), [1, 0])).toBeUndefined();
  });

  test('spreads retries with full jitter between nothing and the whole delay', () => {
    const retrier = { ErrorEquals: ['A'], JitterStrategy: 'FULL' } as const;
    expect(delayOf(retrier, 2, () => 0.25)).toBe(1);
    expect(delayOf({ ErrorEquals: ['A'] }, 2, () => 0.25)).toBe(4);
  });
});

describe('wildcards', () => {
  const caught = (pattern: string, error: string) =>
    planRetry([{ ErrorEquals: [pattern] }], new StateError(error, ''), []) !== undefined;

  test.each([
    ['States.ALL', 'Stale', true],
    ['States.ALL', 'States.Timeout', true],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.ALL', 'States.Runtime', false],
    ['States.TaskFailed', 'Stale', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.TaskFailed', 'States.HeartbeatTimeout', false],
    ['States.Timeout', 'States.HeartbeatTimeout', true],
    ['States.HeartbeatTimeout', 'States.Timeout', false],
    ['Stale', 'Stale', true],
    ['Stale', 'StaleReview', false],
  ])('%s on %s: %s', (pattern, error, expected) => {
    expect(caught(pattern, error)).toBe(expected);
  });
});

describe('catching', () => {
  const onError = (Catch: Catcher[]) =>
    machine({
      Step: call('step', { Catch, Next: 'Done' }),
      Busy: { Type: 'Pass', Output: ['busy', '{% $states.input %}'], End: true },
      Other: { Type: 'Pass', Output: 'other', End: true },
      Done: { Type: 'Succeed' },
    });

  async function outputOf(Catch: Catcher[]) {
    const { runner } = freshRunner(onError(Catch), never);
    runner.start('workflow', 'ward', {});
    await runner.run();
    return runner.describe('ward');
  }

  test('goes by the name of the error, the first rule that names it', async () => {
    const found = await outputOf([
      { ErrorEquals: ['Stale'], Next: 'Other' },
      { ErrorEquals: ['Busy'], Next: 'Busy' },
      { ErrorEquals: ['States.ALL'], Next: 'Other' },
    ]);
    expect(found?.output).toEqual(['busy', { Error: 'Busy', Cause: 'no' }]);
  });

  test('fails the execution when no rule names the error', async () => {
    const found = await outputOf([{ ErrorEquals: ['Stale'], Next: 'Other' }]);
    expect(found).toMatchObject({ status: 'FAILED', error: 'Busy', cause: 'no' });
  });

  test('fails with the error of its own expression', async () => {
    const found = await outputOf([{ ErrorEquals: ['Busy'], Output: '{% $nothing %}', Next: 'Busy' }]);
    expect(found?.error).toBe('States.QueryEvaluationError');
  });

  test('keeps name and message of an error, no stack', async () => {
    const { runner } = freshRunner(onError([]), never);
    runner.start('workflow', 'ward', {});
    await runner.run();
    const all = JSON.stringify([runner.history('ward'), runner.describe('ward')]);
    expect(all).not.toContain('.test.ts');
  });
});
