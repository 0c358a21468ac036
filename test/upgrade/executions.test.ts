import { describe, expect, inject, test } from 'vitest';
import type { ProcessStep } from '../../functions/process-step.ts';
import * as steps from '../../functions/steps.ts';
import { currentRun, stageTask } from '../../shared/ward/stage-runs.ts';
import { goOn } from '../fixtures/play.ts';
import { executionsOf, expectedOf, openCloudWorld, restOf, versions } from './fixture.ts';

/** A step by the name that an old definition calls it. */
function stepNamed(name: string): ProcessStep<unknown, unknown> {
  const step = new Map<string, unknown>(Object.entries(steps)).get(name);
  if (!step) throw new Error(`There is no step ${name} any more.`);
  return step as ProcessStep<unknown, unknown>;
}

describe.skipIf(!inject('dynamodb')).each(versions)('executions left in mid-stage by %s', (version) => {
  const { waiting, definitions } = executionsOf(version);

  test('name steps that are still there', () => {
    const called = Object.values(definitions).flatMap(({ States }) =>
      Object.values(States).flatMap(({ Arguments }) => Arguments?.FunctionName.slice(2, -1) ?? []),
    );
    expect(called).toEqual(expect.arrayContaining(['openStage', 'recordWard']));
    for (const name of called) expect(stepNamed(name)).toBeTypeOf('function');
  });

  test('call their step again, and it takes their new token', async () => {
    const { ports } = (await openCloudWorld(version)).host;
    for (const { name, step, payload } of waiting) {
      await stepNamed(step)({ ...payload, token: `again-${name}` }, ports);
    }
    const { campaignId } = restOf(version);
    const unfinished = (await ports.wards.list(campaignId)).filter(({ stage }) => stage !== 'recorded');
    // All but the campaign's own execution wait for a ward's stage.
    expect(unfinished).toHaveLength(waiting.length - 1);
    const open = unfinished.filter((review) => !currentRun(review)?.closedAt);
    // What two wards decided had not yet come to their executions.
    expect(open).toHaveLength(unfinished.length - 2);
    for (const review of open) {
      const { ward, stage, attempt } = review;
      const task = stageTask(ward, stage, currentRun(review)?.round ?? 0);
      expect(await ports.tasks.token(campaignId, task)).toBe(`again-${campaignId}-${ward}-${attempt}`);
    }
    expect(await ports.tasks.token(campaignId, 'wards')).toBe(`again-${campaignId}`);
  });

  test('are replaced by executions of today, and every ward comes to the same end', async () => {
    const world = await openCloudWorld(version);
    const { campaignId, events: rest } = restOf(version);
    const { ports, runner } = world.host;
    const { wards } = await steps.migrateExecutions({ campaignId, version: 'today' }, ports);
    expect(wards).toHaveLength(waiting.length - 1);
    const { result, heads: _, ...outcome } = await goOn(world, rest);
    const { result: expected, heads: __, ...expectedOutcome } = expectedOf(version);
    expect(outcome).toMatchObject(expectedOutcome);
    const events = expected.audit.events + wards.length;
    expect(result).toMatchObject({ ...expected, audit: { events, valid: true } });
    expect(runner.executions({ status: 'RUNNING' })).toEqual([]);
  });
});
