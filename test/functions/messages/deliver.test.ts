import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { districtOfficer } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

/** Ports that fail when the workflow's task is to be completed, as if the process died or the network failed. */
const cutOff = ({ ports }: FreshHost): Ports => ({
  ...ports,
  workflows: { ...ports.workflows, complete: () => Promise.reject(new Error('cut off')) },
});

describe('a decision whose task could not be completed', () => {
  test('stays, and the outbox completes the task later', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('training', host, ward);
    await perform('recordTraining', { ...ward.ref, by: districtOfficer, attended: 12 }, cutOff(host));
    await host.runner.run();
    expect(await ward.review()).toMatchObject({ stage: 'training', runs: [{ outcome: 'trained' }] });
    expect(await steps.deliver({}, cutOff(host))).toEqual({ delivered: 0, failed: 1 });
    await host.passTo('2019-09-16T09:00');
    await steps.deliver({}, host.ports);
    await host.settle();
    expect((await ward.review()).stage).toBe('survey');
  });

  test('completes the task once, though delivered twice', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('training', host, ward);
    const { ports } = host;
    const doubled: Ports = {
      ...ports,
      workflows: {
        ...ports.workflows,
        async complete(token, output) {
          await ports.workflows.complete(token, output);
          await ports.workflows.complete(token, output);
          throw new Error('the answer was lost');
        },
      },
    };
    await perform('recordTraining', { ...ward.ref, by: districtOfficer, attended: 12 }, doubled);
    await host.settle();
    await host.passTo('2019-09-16T09:00');
    await steps.deliver({}, host.ports);
    await host.settle();
    const { runs } = await ward.review();
    expect(runs.map(({ stage, outcome }) => [stage, outcome])).toEqual([
      ['training', 'trained'],
      ['survey', undefined],
    ]);
  });
});
