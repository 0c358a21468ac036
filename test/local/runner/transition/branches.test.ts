import { describe, expect, test } from 'vitest';
import type { Map as MapState } from '../../../../workflows/asl.ts';
import { ask, branch, call, freshRunner, machine, named, settled } from '../fresh-runner.ts';

const each = (more: Partial<MapState>) =>
  machine({
    Each: { Type: 'Map', ItemProcessor: branch({ Step: call('step') }), End: true, ...more } as MapState,
  });

async function run(definition: ReturnType<typeof machine>, input: unknown, steps = {}) {
  const world = freshRunner(definition, steps);
  world.runner.start('workflow', 'ward', input);
  await world.runner.run();
  return { ...world, result: world.runner.describe('ward')! };
}

const failOn = (...bad: number[]) => ({
  step: ({ payload }: { payload: unknown }) => {
    if (bad.includes(payload as number)) throw named('Broken', `item ${payload}`);
    return payload;
  },
});

describe('a Map', () => {
  test('gives every item its index, its value and what the selector makes of them', async () => {
    const definition = each({
      ItemSelector: {
        at: '{% $states.context.Map.Item.Index %}',
        ward: '{% $states.context.Map.Item.Value %}',
        of: '{% $states.input.province %}',
      },
      Items: '{% $states.input.wards %}',
    });
    const { calls } = await run(definition, { province: '06', wards: ['a', 'b'] }, { step: () => null });
    expect(calls.map(({ payload }) => payload)).toEqual([
      { at: 0, ward: 'a', of: '06' },
      { at: 1, ward: 'b', of: '06' },
    ]);
  });

  test('runs no more items at once than MaxConcurrency', async () => {
    let [running, most] = [0, 0];
    const step = async () => {
      running += 1;
      most = Math.max(most, running);
      await settled();
      running -= 1;
    };
    const { calls } = await run(
      each({ MaxConcurrency: 3 }),
      Array.from({ length: 20 }, (_, n) => n),
      { step },
    );
    expect([calls.length, most]).toEqual([20, 3]);
  });

  test('keeps the order of the items whatever ends first', async () => {
    const definition = each({ ItemProcessor: branch({ Ask: ask('step') }) });
    const { runner, calls } = await run(definition, ['a', 'b', 'c'], { step: () => null });
    for (const n of [2, 0, 1]) runner.succeed(calls[n]!.token!, n);
    await runner.run();
    expect(runner.describe('ward')?.output).toEqual([0, 1, 2]);
  });

  test('fails with the error of its first failed item and abandons the others', async () => {
    const definition = each({
      ItemProcessor: branch({ Step: call('step', { Next: 'Ask' }), Ask: ask('ask') }),
    });
    const asked = Promise.withResolvers<void>();
    const step = async ({ payload }: { payload: unknown }) => {
      if (payload !== 2) return payload;
      await asked.promise;
      throw named('Broken', 'item 2');
    };
    const { runner, calls, result } = await run(definition, [1, 2], { step, ask: () => asked.resolve() });
    expect(result).toMatchObject({ status: 'FAILED', error: 'Broken', cause: 'item 2' });
    const tokens = calls.flatMap(({ token }) => token ?? []);
    expect(tokens.map((token) => runner.succeed(token, 1))).toEqual([false]);
  });

  test('bears as many failures as it tolerates and leaves them out', async () => {
    const { result } = await run(each({ ToleratedFailureCount: 1 }), [1, 2, 3], failOn(2));
    expect(result).toMatchObject({ status: 'SUCCEEDED', output: [1, 3] });
  });

  test('fails by its own name beyond what it tolerates, as a count or as a share', async () => {
    const error = 'States.ExceedToleratedFailureThreshold';
    const counted = await run(each({ ToleratedFailureCount: 1 }), [1, 2, 3], failOn(2, 3));
    expect(counted.result).toMatchObject({ status: 'FAILED', error });
    const shared = await run(each({ ToleratedFailurePercentage: 50 }), [1, 2, 3], failOn(2, 3));
    expect(shared.result).toMatchObject({ status: 'FAILED', error });
    const borne = await run(each({ ToleratedFailurePercentage: 67 }), [1, 2, 3], failOn(2, 3));
    expect(borne.result.output).toEqual([1]);
  });

  test('succeeds when every item failed and all failures are borne', async () => {
    const { result } = await run(each({ ToleratedFailurePercentage: 100 }), [1, 2], failOn(1, 2));
    expect(result).toMatchObject({ status: 'SUCCEEDED', output: [] });
  });

  test('starts all items again when it is retried, under new keys', async () => {
    const definition = each({ Retry: [{ ErrorEquals: ['Broken'], MaxAttempts: 1 }], MaxConcurrency: 1 });
    const { runner, calls, advance } = await run(definition, [1, 2], failOn(2));
    await advance(1);
    expect(calls.map(({ payload }) => payload)).toEqual([1, 2, 1, 2]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(4);
    expect(runner.describe('ward')?.status).toBe('FAILED');
  });
});

describe('a Parallel', () => {
  const both = machine({
    Set: { Type: 'Pass', Assign: { base: 1 }, Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Arguments: { from: '{% $states.input %}' },
      Branches: [
        branch({
          Mine: { Type: 'Pass', Assign: { own: '{% $base + 1 %}' }, Next: 'See' },
          See: { Type: 'Pass', Output: '{% $own %}', End: true },
        }),
        branch({ Theirs: { Type: 'Pass', Output: ['{% $base %}', '{% $states.input.from %}'], End: true } }),
      ],
      Output: { all: '{% $states.result %}', own: '{% $exists($own) %}' },
      End: true,
    },
  });

  test('lets branches read the variables around them and keeps theirs inside', async () => {
    const { result } = await run(both, 'in');
    expect(result.output).toEqual({ all: [2, [1, 'in']], own: false });
  });

  test('ends at once when a branch fails without a name, and can be caught', async () => {
    const definition = machine({
      Both: {
        Type: 'Parallel',
        Branches: [
          branch({ Bad: { Type: 'Fail' } }),
          branch({ Long: { Type: 'Wait', Seconds: 9, End: true } }),
        ],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    });
    const { result, runner } = await run(definition, {});
    expect(result).toMatchObject({ status: 'SUCCEEDED', output: {} });
    expect(runner.nextDue()).toBeUndefined();
  });
});
